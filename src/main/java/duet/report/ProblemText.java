package duet.report;

import duet.submission.Problem;
import java.util.List;

/** Why an exercise was not graded, with every problem at its place. */
final class ProblemText {
  private static final int SHOWN = 10;

  private ProblemText() {}

  static void write(Page page, ExerciseReport exercise) {
    boolean blameless =
        exercise.status() == Status.GRADER_FAULT || exercise.status() == Status.SKIPPED;
    Ink ink = blameless ? Ink.OPEN : Ink.BAD;
    String mark = blameless ? "?" : Mark.BROKEN.text(page.style());
    page.labelled(2, mark, 2, ink, headline(exercise.status()));
    List<Problem> problems = exercise.problems();
    problems.stream().limit(SHOWN).forEach(problem -> writeProblem(page, problem));
    if (problems.size() > SHOWN) {
      page.paragraph(4, "\u2026 and " + (problems.size() - SHOWN) + " more.");
    }
    exercise.notes().forEach(note -> page.labelled(2, "Note", 6, Ink.FAINT, note));
  }

  static String headline(Status status) {
    return switch (status) {
      case DOES_NOT_COMPILE -> "It does not compile, so no check could run.";
      case REJECTED_INPUT -> "What was handed in cannot be graded, so no check was run.";
      case REFUSED_API -> "It uses what submissions may not use, so it was not run.";
      case GRADER_FAULT -> "The grader got into trouble of its own; this costs no points.";
      case SKIPPED -> "It was skipped, and does not count here.";
      case GRADED -> "It was graded.";
    };
  }

  private static void writeProblem(Page page, Problem problem) {
    String place = PlainText.line(ThreadsText.place(problem.file(), problem.line()));
    page.blank();
    // What is wrong with a whole file begins with its name, for those who read the sentence alone.
    boolean named = place.isEmpty() || problem.message().startsWith(place + " ");
    page.paragraph(4, named ? problem.message() : place + ": " + problem.message());
    if (!problem.advice().isBlank()) {
      page.labelled(6, "Try", 5, Ink.BOLD, problem.advice());
    }
  }
}
