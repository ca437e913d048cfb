package duet.report;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.report.view.Sources;
import java.util.List;

/** Why checks failed, in full: with the lines of the sources, and everything that is known. */
public final class ExplainReport {
  private ExplainReport() {}

  /**
   * The checks that there is something to explain about, in the order in which to look at them:
   * broken promises first, then what was not tried for a reason of its own, then what is undecided.
   */
  public static List<CheckResult> explainable(ExerciseReport exercise) {
    return List.of(Mark.BROKEN, Mark.NOT_TRIED, Mark.OPEN).stream()
        .flatMap(
            mark -> exercise.checks().stream().filter(check -> Mark.of(check.outcome()) == mark))
        .filter(check -> !waitsForAnother(check.outcome()))
        .toList();
  }

  /** Not run since it needs a check that did not pass: that one is to be explained. */
  private static boolean waitsForAnother(Outcome outcome) {
    return outcome instanceof Outcome.NotRun notRun && notRun.advice().isEmpty();
  }

  /**
   * The explanation of some checks as text, ending in a line feed.
   *
   * @param checks of the exercise
   * @param sources the lines of the submission, as far as they are at hand
   * @param remark a sentence for the reader on top, or an empty string
   */
  public static String text(
      ExerciseReport exercise,
      List<CheckResult> checks,
      Sources sources,
      String remark,
      TextStyle style) {
    Page page = new Page(style);
    page.line(0, Ink.BOLD, exercise.title() + " (" + exercise.id() + ")");
    if (!remark.isEmpty()) {
      page.blank().line(0, Ink.OPEN, remark);
    }
    for (CheckResult check : checks) {
      Mark mark = Mark.of(check.outcome());
      String title = mark.text(style) + " " + CheckText.title(check);
      page.blank().line(2, mark.ink(), title);
      tell(page, check, Telling.inFull(sources));
    }
    return page.toString();
  }

  private static void tell(Page page, CheckResult check, Telling telling) {
    if (check.outcome() instanceof Outcome.Passed) {
      page.blank().paragraph(2, "The promise was kept: there is nothing wrong to be seen here.");
    } else if (check.outcome().undecided()) {
      UndecidedText.write(page, List.of(check));
    } else {
      BrokenPromiseText.write(page, check, telling);
    }
  }
}
