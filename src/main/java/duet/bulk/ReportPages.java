package duet.bulk;

import duet.exercise.SourceFile;
import duet.files.WholeFile;
import duet.report.GradeReport;
import duet.report.html.HtmlReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a page beside each report, where pages are wanted. */
final class ReportPages {
  private final KeptSources sources;
  private final boolean wanted;

  ReportPages(Path results) {
    this.sources = KeptSources.in(results);
    this.wanted = sources.arePresent();
  }

  boolean areWanted() {
    return wanted;
  }

  /**
   * Writes one.
   *
   * @param folder that of the submission
   */
  void write(Plan.Entry entry, GradeReport report, Path folder) throws IOException {
    if (!wanted) {
      return;
    }
    Map<String, List<SourceFile>> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> work : entry.works().entrySet()) {
      files.put(work.getKey(), sources.find(work.getValue()));
    }
    String page = HtmlReport.text(report, new HtmlReport.Code(files, true, ""));
    WholeFile.write(folder.resolve("report.html"), page.getBytes(StandardCharsets.UTF_8));
  }
}
