package duet.report;

import duet.check.CheckResult;
import duet.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * The report as text for the one who wrote the submission: each promise in one line, the first
 * broken one told in full, and what to do next.
 *
 * <p>Only the first, since the next thing to do is what helps; the others are one line each.
 */
public final class TerminalReport {
  private TerminalReport() {}

  /** The report as text, ending in a line feed. */
  public static String text(GradeReport report, TextStyle style) {
    Page page = new Page(style);
    List<ExerciseReport> exercises = report.exercises();
    Optional<ExerciseReport> first =
        exercises.stream().filter(exercise -> !isAllEarned(exercise)).findFirst();
    for (ExerciseReport exercise : exercises) {
      if (!isAllEarned(exercise)) {
        page.blank();
      }
      writeTitle(page, exercise);
      if (exercises.size() == 1 || !isAllEarned(exercise) || exercise.isChangedByHand()) {
        writeExercise(page.blank(), exercise, first.filter(exercise::equals).isPresent());
        page.blank();
      }
    }
    if (exercises.size() > 1) {
      page.line(0, Ink.BOLD, "Together: " + points(report.score())).blank();
    }
    first.ifPresentOrElse(
        exercise -> NextText.write(page, exercise), () -> NextText.allEarned(page, exercises));
    if (!report.isolation().missing().isEmpty()) {
      page.blank().line(0, Ink.FAINT, isolation(report.isolation()));
    }
    return page.toString();
  }

  private static boolean isAllEarned(ExerciseReport exercise) {
    Score score = exercise.score();
    return exercise.status() == Status.GRADED && score.earned() == score.possible();
  }

  private static void writeTitle(Page page, ExerciseReport exercise) {
    String title = exercise.title() + " (" + exercise.id() + "): " + points(exercise.score());
    page.line(0, isAllEarned(exercise) ? Ink.GOOD : Ink.BOLD, title);
  }

  private static void writeExercise(Page page, ExerciseReport exercise, boolean inFull) {
    if (exercise.status() != Status.GRADED) {
      ProblemText.write(page, exercise);
      ByHandText.write(page, exercise);
      return;
    }
    exercise.checks().forEach(check -> CheckText.writeLine(page, check));
    exercise.notes().forEach(note -> page.labelled(2, "Note", 6, Ink.FAINT, note));
    ByHandText.write(page, exercise);
    Optional<CheckResult> told = CheckText.toTell(exercise).filter(check -> inFull);
    if (told.isPresent()) {
      BrokenPromiseText.write(page, told.get(), Telling.briefly());
      OutputText.write(page, exercise.output());
    }
    UndecidedText.write(page, exercise.checks());
  }

  /** Such as {@code 7 of 10 points, 2 undecided}. */
  public static String points(Score score) {
    String sure = score.earned() + " of " + score.possible() + " points";
    return score.isFinal() ? sure : sure + ", " + score.undecided() + " undecided";
  }

  private static String isolation(Isolation isolation) {
    int missing = isolation.missing().size();
    return "Isolation: "
        + isolation.level()
        + ", "
        + missing
        + (missing == 1 ? " layer" : " layers")
        + " missing here; duet doctor says which.";
  }
}
