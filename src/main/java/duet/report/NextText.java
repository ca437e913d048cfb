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
    if (exercise.status() == Status.GRADED) {
      afterChecks(page, exercise);
    } else if (exercise.status() == Status.GRADER_FAULT) {
      next(
          page,
          "Grade again; if that does not help, " + Page.unbroken("duet doctor") + " may tell why.");
    } else if (exercise.status() == Status.SKIPPED) {
      next(page, "Install that JDK, let JAVA_HOME point to it, and grade again.");
    } else if (exercise.problems().size() > 1) {
      next(page, "Mend the first problem and grade again; others may go with it.");
    } else {
      next(page, "Mend that and grade again.");
    }
  }

  private static void afterChecks(Page page, ExerciseReport exercise) {
    int broken = CheckText.broken(exercise).size();
    boolean open = exercise.checks().stream().anyMatch(CheckResult::undecided);
    if (CheckText.toTell(exercise).isEmpty() && !open && exercise.isChangedByHand()) {
      next(page, "Marks were changed by hand: whoever did it can tell more.");
      return;
    }
    if (CheckText.toTell(exercise).isEmpty()) {
      next(page, "Grade again, on a machine that is less busy or has what was missing.");
      return;
    }
    String others = broken <= 1 ? "" : "One at a time; " + others(broken - 1) + " can wait. ";
    next(page, others + "For a hint: " + Page.unbroken("duet hint " + exercise.id() + " 1"));
  }

  private static String others(int count) {
    return count == 1 ? "the other broken promise" : "the " + count + " other broken promises";
  }

  private static void next(Page page, String words) {
    page.blank().labelled(2, "Next", 6, Ink.BOLD, words);
  }
}
