package duet.report;

import duet.check.CheckResult;
import duet.check.MarkOverride;
import duet.score.Score;

/** What people decided about marks: what, why, who and when. */
final class ByHandText {
  private static final int LABEL = 10;

  private ByHandText() {}

  static void write(Page page, ExerciseReport exercise) {
    if (exercise.isChangedByHand()) {
      page.blank();
      exercise.checks().forEach(check -> check.byHand().ifPresent(by -> write(page, check, by)));
    }
  }

  private static void write(Page page, CheckResult check, MarkOverride override) {
    String label = override.isVoid() ? "Void" : "By hand";
    page.labelled(2, label, LABEL, Ink.OPEN, words(check, override));
  }

  static String words(CheckResult check, MarkOverride override) {
    Score found = Score.of(check.asFound());
    String decided =
        override.isVoid()
            ? check.spec().id() + " does not count: it is void. "
            : "%s has %s instead of %s. "
                .formatted(check.spec().id(), points(override.points().getAsInt()), told(found));
    return decided
        + sentence(override.reason())
        + " ("
        + override.by()
        + ", "
        + override.when()
        + ")";
  }

  private static String told(Score found) {
    return found.isFinal() ? Integer.toString(found.earned()) : found.undecided() + " undecided";
  }

  private static String points(int points) {
    return points == 1 ? "1 point" : points + " points";
  }

  private static String sentence(String reason) {
    return reason.matches("(?s).*[.!?]") ? reason : reason + ".";
  }
}
