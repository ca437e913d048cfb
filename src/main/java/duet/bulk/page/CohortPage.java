package duet.bulk.page;

import duet.bulk.summary.CohortReport;
import duet.check.CheckResult;
import duet.check.Outcome;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.report.html.PageText;
import duet.report.html.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a cohort, collected report after report: ids only, no names. Of a report no more is
 * kept than its row.
 */
public final class CohortPage {
  private static final String STYLE = Sheets.common() + Sheets.text(CohortPage.class, "cohort.css");
  private static final String SCRIPT = Sheets.text(CohortPage.class, "cohort.js");

  private final Map<String, Marked> rows = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  /** The row of a submission, and the filters that show it. */
  record Marked(GradeReportRow row, List<String> keys) {}

  /** What is kept of a report. */
  record GradeReportRow(int earned, int undecided, int possible, List<Parts.Cell> cells) {}

  /** Adds a report. */
  public void add(GradeReport report) {
    List<Parts.Cell> cells = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (ExerciseReport each : report.exercises()) {
      Parts.Cell cell = Kinds.cell(each);
      cells.add(cell);
      keys.add(Filters.cell(each.id(), cell.kind()));
      for (CheckResult check : each.checks()) {
        if (isBroken(check.outcome())) {
          keys.add(Filters.promise(each.id(), check.spec().id()));
        }
      }
    }
    // Thousands of rows share a few hundred words.
    keys.replaceAll(key -> words.computeIfAbsent(key, same -> same));
    var score = report.score();
    rows.put(
        report.submissionId(),
        new Marked(
            new GradeReportRow(score.earned(), score.undecided(), score.possible(), cells), keys));
  }

  private static boolean isBroken(Outcome outcome) {
    return outcome instanceof Outcome.Failed || outcome instanceof Outcome.Unfinished;
  }

  /**
   * The whole file, as text.
   *
   * @param missing ids of those that have no report yet
   * @param pages whether each report is there as a page, too
   */
  public String text(CohortReport report, List<String> missing, boolean pages) {
    PageText page = new PageText();
    Parts.Whole whole =
        new Drawing(report, rows)
            .whole(
                STYLE,
                SCRIPT,
                Sheets.policy(STYLE, SCRIPT),
                pages ? "report.html" : "report.json",
                missing);
    JtecohortGenerated.render(new gg.jte.html.OwaspHtmlTemplateOutput(page), null, whole);
    return page.toString();
  }
}
