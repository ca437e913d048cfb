package duet.report;

import duet.check.CheckResult;
import java.util.List;

/** What to do next: one thing, for the first exercise that is not done. */
final class NextText {
  private NextText() {}

  static void allEarned(Page page, List<ExerciseReport> exercises) {
    next(
        page,
        exercises.isEmpty()
            ? "Nothing here answers an exercise. What to hand in: " + Page.unbroken("duet list")
            : "Every point earned. For another exercise: " + Page.unbroken("duet list"));
  }

  static void write(Page page, ExerciseReport exercise) {
    next(page, words(exercise));
  }

  /** What to do about an exercise of which not every point is earned. */
  static String words(ExerciseReport exercise) {
    return switch (exercise.status()) {
      case GRADED -> afterChecks(exercise);
      case GRADER_FAULT ->
          "Grade again; if that does not help, " + Page.unbroken("duet doctor") + " may tell why.";
      case SKIPPED -> "Install that JDK, let JAVA_HOME point to it, and grade again.";
      default ->
          exercise.problems().size() > 1
              ? "Mend the first problem and grade again; others may go with it."
              : "Mend that and grade again.";
    };
  }

  private static String afterChecks(ExerciseReport exercise) {
    int broken = CheckText.broken(exercise).size();
    boolean open = exercise.checks().stream().anyMatch(CheckResult::undecided);
    if (CheckText.toTell(exercise).isEmpty() && !open && exercise.isChangedByHand()) {
      return "Marks were changed by hand: whoever did it can tell more.";
    }
    if (CheckText.toTell(exercise).isEmpty()) {
      return "Grade again, on a machine that is less busy or has what was missing.";
    }
    String others = broken <= 1 ? "" : "One at a time; " + others(broken - 1) + " can wait. ";
    return others + "For a hint: " + Page.unbroken("duet hint " + exercise.id() + " 1");
  }

  private static String others(int count) {
    return count == 1 ? "the other broken promise" : "the " + count + " other broken promises";
  }

  private static void next(Page page, String words) {
    page.blank().labelled(2, "Next", 6, Ink.BOLD, words);
  }
}
