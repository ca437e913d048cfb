package duet.report;

import duet.check.CheckResult;
import duet.check.MarkOverride;
import duet.check.Outcome;
import duet.kit.Visibility;
import duet.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One check in one line: mark, word, points, promise. */
final class CheckText {
  private static final int WORD = 13;

  private CheckText() {}

  static void writeLine(Page page, CheckResult check) {
    Mark mark = Mark.of(check.outcome());
    String word = mark.text(page.style()) + " " + word(check.outcome());
    String promise = check.spec().promise() + visibility(check.spec().visibility());
    if (check.outcome() instanceof Outcome.NotRun notRun) {
      promise += " (" + PlainText.line(notRun.because()) + ")";
    }
    page.labelled(2, word, WORD, mark.ink(), String.format("%-5s ", points(check)), promise);
  }

  /** Such as {@code overlap: failed, 0 of 3 points}. */
  static String title(CheckResult check) {
    boolean isVoid = check.byHand().filter(MarkOverride::isVoid).isPresent();
    String points =
        isVoid
            ? "void"
            : points(check).replace("/", " of ")
                + (check.spec().points() == 1 ? " point" : " points");
    return check.spec().id() + ": " + word(check.outcome()) + ", " + points;
  }

  static String points(CheckResult check) {
    if (check.byHand().filter(MarkOverride::isVoid).isPresent()) {
      return "void";
    }
    String earned = check.undecided() ? "?" : Integer.toString(Score.of(check).earned());
    return earned + "/" + check.spec().points();
  }

  /** The promises whose breaking costs points: who has them by a person's decision lost none. */
  static List<CheckResult> broken(ExerciseReport exercise) {
    return exercise.checks().stream()
        .filter(c -> Mark.of(c.outcome()) == Mark.BROKEN && !hasAll(c))
        .toList();
  }

  private static boolean hasAll(CheckResult check) {
    Score score = Score.of(check);
    return score.earned() == score.possible();
  }

  /** What is told in full: the first broken promise, or else what was not tried and why. */
  static Optional<CheckResult> toTell(ExerciseReport exercise) {
    return Stream.concat(
            broken(exercise).stream(),
            exercise.checks().stream()
                .filter(
                    c ->
                        !hasAll(c)
                            && c.outcome() instanceof Outcome.NotRun n
                            && !n.advice().isEmpty()))
        .findFirst();
  }

  /** The outcome's word without the hyphen, which is for programs. */
  static String word(Outcome outcome) {
    return outcome instanceof Outcome.Inconclusive || outcome instanceof Outcome.GraderFault
        ? "undecided"
        : outcome.word().replace('-', ' ');
  }

  private static String visibility(Visibility visibility) {
    return switch (visibility) {
      case VISIBLE -> "";
      case AFTER_DUE -> " [shown to students after the due date]";
      case HIDDEN -> " [hidden from students]";
    };
  }
}
