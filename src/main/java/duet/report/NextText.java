package duet.report;

/** What to do next. */
final class NextText {
  private NextText() {}

  static void write(Page page, ExerciseReport exercise, int broken) {
    if (broken > 0) {
      String more = broken == 1 ? "" : "One at a time; " + others(broken - 1) + " can wait. ";
      next(page, more + "For a hint: " + Page.unbroken("duet hint " + exercise.id() + " 1"));
    } else if (!exercise.score().isFinal()) {
      next(page, "Grade again, on a machine that is less busy or has what was missing.");
    } else if (exercise.score().earned() == exercise.score().possible()) {
      next(page, "Every point earned. For another exercise: " + Page.unbroken("duet list"));
    }
  }

  static void afterProblems(Page page, ExerciseReport exercise) {
    if (exercise.status() == Status.GRADER_FAULT) {
      next(
          page,
          "Grade again; if that does not help, " + Page.unbroken("duet doctor") + " may tell why.");
    } else if (exercise.problems().size() > 1) {
      next(page, "Mend the first problem and grade again; others may go with it.");
    } else {
      next(page, "Mend that and grade again.");
    }
  }

  private static String others(int count) {
    return count == 1 ? "the other broken promise" : "the " + count + " other broken promises";
  }

  private static void next(Page page, String words) {
    page.blank().labelled(2, "Next", 6, Ink.BOLD, words);
  }
}
