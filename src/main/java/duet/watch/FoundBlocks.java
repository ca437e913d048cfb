package duet.watch;

import duet.check.CheckResult;
import duet.report.ExerciseText;
import duet.report.Ink;
import duet.report.Status;
import java.util.List;
import java.util.Optional;

/** What to say about a save whose grading has come to its end. */
final class FoundBlocks {
  private FoundBlocks() {}

  static void add(List<Block> blocks, Found found, Desk desk) {
    if (found.report().status() != Status.GRADED) {
      blocks.add(
          new Block.Problems(Places.shown(found.report(), desk.exercise().edit(), desk.files())));
      return;
    }
    Optional<CheckResult> told = ExerciseText.toTell(found.report());
    told.ifPresent(
        check ->
            blocks.add(
                new Block.Promise(
                    check, Places.of(check.outcome(), desk.exercise().edit(), desk.files()))));
    if (told.isEmpty()) {
      blocks.add(new Block.Remark(Ink.GOOD, praise(found, desk)));
    }
    blocks.add(
        new Block.Checks(
            found.checksRun().stream()
                .filter(check -> told.filter(check::equals).isEmpty())
                .toList()));
    if (!found.later().isEmpty()) {
      blocks.add(new Block.Later(found.checksLater()));
    }
    List<CheckResult> open = found.checksRun().stream().filter(CheckResult::undecided).toList();
    if (!open.isEmpty() && told.isEmpty()) {
      blocks.add(new Block.Undecided(open));
    }
  }

  private static String praise(Found found, Desk desk) {
    if (!found.later().isEmpty()) {
      return "All promises that were checked are kept. Press a to run the others, too.";
    } else if (found.score().undecided() > 0) {
      return "Nothing is broken; this machine cannot decide the rest.";
    }
    return desk.offers("n")
        ? "Done: every point is earned. Press n for the next exercise."
        : "Done: every point is earned, and there is no exercise left.";
  }
}
