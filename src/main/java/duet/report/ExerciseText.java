package duet.report;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.report.view.Sources;
import java.util.List;
import java.util.Optional;

/** Parts of the report on one exercise, for whoever has room for some of them. */
public final class ExerciseText {
  private static final int WORD = 13;

  private ExerciseText() {}

  /** What is to be told in full: the first broken promise, or else what was not tried and why. */
  public static Optional<CheckResult> toTell(ExerciseReport exercise) {
    return CheckText.toTell(exercise);
  }

  /** A broken promise: promised, seen, why, try. */
  public static void writeParts(Page page, CheckResult check) {
    BrokenPromiseText.writeParts(page, check);
  }

  /** A check in one line, the promise cut where the line ends. */
  public static void writeLine(Page page, CheckResult check) {
    Mark mark = Mark.of(check.outcome());
    String word = mark.text(page.style()) + " " + CheckText.word(check.outcome());
    String points = CheckText.points(check);
    writeLine(page, word, mark.ink(), points, check.spec().promise());
  }

  /** A check that is not run here, in one line. */
  public static void writeNotRunHere(Page page, CheckResult check) {
    String points = "?/" + check.spec().points();
    writeLine(page, "- not run", Ink.FAINT, points, check.spec().promise());
  }

  private static void writeLine(Page page, String word, Ink ink, String points, String promise) {
    String cell = String.format("%-5s ", points);
    page.labelled(2, word, WORD, ink, cell, cut(promise, page.style(), 2 + WORD + cell.length()));
  }

  private static String cut(String promise, TextStyle style, int left) {
    String line = PlainText.line(promise);
    String end = style.unicode() ? "\u2026" : "...";
    int room = Math.max(10, style.width() - left);
    return line.length() <= room
        ? line
        : line.substring(0, room - end.length()).stripTrailing() + end;
  }

  /** Why it was not graded, with every problem at its place. */
  public static void writeProblems(Page page, ExerciseReport exercise) {
    ProblemText.write(page, exercise);
  }

  /**
   * All that is known about a check: the four parts and the evidence, with what was printed.
   *
   * @param sources the lines of the submission, as far as they are at hand
   */
  public static void writeInFull(
      Page page, ExerciseReport exercise, CheckResult check, Sources sources) {
    BrokenPromiseText.write(page, check, Telling.inFull(sources));
    OutputText.write(page, exercise.output());
  }

  /** Why points are undecided, for these checks. */
  public static void writeUndecided(Page page, List<CheckResult> checks) {
    UndecidedText.write(page, checks);
  }

  /** Whether a check has an outcome that costs its points. */
  public static boolean isBroken(CheckResult check) {
    return !(check.outcome() instanceof Outcome.Passed) && !check.undecided();
  }
}
