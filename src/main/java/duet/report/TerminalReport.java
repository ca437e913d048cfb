package duet.report;

import duet.check.CheckResult;
import duet.score.Score;
import java.util.List;

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
    boolean toldInFull = false;
    for (ExerciseReport exercise : report.exercises()) {
      page.blank();
      toldInFull |= writeExercise(page, exercise, !toldInFull);
    }
    if (report.exercises().size() > 1) {
      page.blank().line(0, Ink.BOLD, "Together: " + points(report.score()));
    }
    if (!report.isolation().missing().isEmpty()) {
      page.blank().line(0, Ink.FAINT, isolation(report.isolation()));
    }
    return page.blank().toString().stripTrailing() + "\n";
  }

  /** Returns whether there was something to tell in full. */
  private static boolean writeExercise(Page page, ExerciseReport exercise, boolean inFull) {
    String title = PlainText.line(exercise.title());
    page.line(0, Ink.BOLD, title + " (" + exercise.id() + "): " + points(exercise.score()));
    page.blank();
    if (exercise.status() != Status.GRADED) {
      ProblemText.write(page, exercise);
      return true;
    }
    exercise.checks().forEach(check -> CheckText.writeLine(page, check));
    exercise.notes().forEach(note -> page.labelled(2, "Note", 6, Ink.FAINT, note));
    List<CheckResult> broken =
        exercise.checks().stream().filter(c -> Mark.of(c.outcome()) == Mark.BROKEN).toList();
    if (inFull && !broken.isEmpty()) {
      BrokenPromiseText.write(page, broken.get(0));
      OutputText.write(page, exercise.output());
    }
    UndecidedText.write(page, exercise.checks());
    NextText.write(page, exercise, broken.size());
    return !broken.isEmpty();
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
