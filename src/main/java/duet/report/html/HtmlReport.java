package duet.report.html;

import duet.exercise.SourceFile;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import java.util.List;
import java.util.Map;

/**
 * The report as one HTML file: style and pictures stand in it, no script, and nothing is asked of
 * the network, which its Content-Security-Policy holds the browser to.
 */
public final class HtmlReport {
  private static final String STYLE = Sheets.common() + Sheets.text(HtmlReport.class, "report.css");
  private static final String POLICY = Sheets.policy(STYLE, "");

  private HtmlReport() {}

  /**
   * The sources that a page shows.
   *
   * @param files exercise to the files that were graded; those of some or all may be missing
   * @param withoutComments whether comments were taken out of them
   * @param remark why some are missing, as a sentence, or an empty string
   */
  public record Code(Map<String, List<SourceFile>> files, boolean withoutComments, String remark) {
    /** Takes a copy. */
    public Code {
      files = Map.copyOf(files);
    }
  }

  /** The whole file, as text. */
  public static String text(GradeReport report, Code code) {
    List<PageParts.Exercise> exercises =
        report.exercises().stream()
            .map(each -> new ExerciseDrawing(each, code).exercise())
            .toList();
    PageText page = new PageText();
    JtereportGenerated.render(
        new gg.jte.html.OwaspHtmlTemplateOutput(page),
        null,
        new PageParts.Whole(STYLE, POLICY, report, title(report), exercises, code.remark()));
    return page.toString();
  }

  private static String title(GradeReport report) {
    List<ExerciseReport> all = report.exercises();
    return all.size() == 1 ? all.get(0).title() : all.size() + " exercises";
  }
}
