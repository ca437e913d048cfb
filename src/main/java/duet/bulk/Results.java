package duet.bulk;

import duet.bulk.gradebook.Gradebook;
import duet.bulk.overrides.Overrides;
import duet.bulk.page.CohortPage;
import duet.bulk.summary.CohortReport;
import duet.bulk.summary.CohortTally;
import duet.check.PreparedExercise;
import duet.files.WholeFile;
import duet.report.GradeReport;
import duet.report.JsonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what a folder of results holds, from the plan and what is kept: a {@code report.json} for
 * each submission, with a page where pages are wanted, and the {@code cohort.json} and {@code
 * cohort.html} about all.
 */
public final class Results {
  private final Path out;
  private final Plan plan;
  private final List<PreparedExercise> exercises;
  private final Verdicts verdicts;
  private final Overrides overrides;

  /**
   * Into a folder.
   *
   * @param overrides what people decided about these marks
   */
  public Results(
      Path out,
      Plan plan,
      List<PreparedExercise> exercises,
      Verdicts verdicts,
      Overrides overrides) {
    this.out = out;
    this.plan = plan;
    this.exercises = exercises;
    this.verdicts = verdicts;
    this.overrides = overrides;
  }

  /**
   * What was written.
   *
   * @param report about all
   * @param missing ids of the submissions that have no report yet
   */
  public record Written(CohortReport report, List<String> missing) {
    /** Whether a gradebook may take all marks. */
    public boolean allFinal() {
      return report.decided() == report.submissions();
    }
  }

  /**
   * Writes all that there is to write.
   *
   * @param tally counts on the way
   * @param book takes in every report
   * @throws IOException if something cannot be written; each file is whole or as it was
   */
  public Written write(CohortTally tally, Gradebook book) throws IOException {
    Assembly assembly = new Assembly(plan, exercises, verdicts, overrides);
    Path reports = Files.createDirectories(out.resolve("reports"));
    ReportPages pages = new ReportPages(out);
    CohortPage page = new CohortPage();
    List<String> missing = new ArrayList<>();
    for (Plan.Entry entry : plan.submissions()) {
      Optional<GradeReport> report = assembly.report(entry);
      if (report.isEmpty()) {
        missing.add(entry.id());
        continue;
      }
      Path own = Files.createDirectories(reports.resolve(entry.id()));
      WholeFile.write(
          own.resolve("report.json"),
          JsonReport.text(report.get()).getBytes(StandardCharsets.UTF_8));
      pages.write(entry, report.get(), own);
      page.add(report.get());
      tally.add(report.get(), plan.known(entry));
      book.add(report.get());
    }
    CohortReport report =
        tally.report(
            plan.layout(),
            plan.setting().version(),
            plan.setting().java(),
            plan.setting().seed(),
            plan.submissions().size());
    WholeFile.write(out.resolve("cohort.json"), PlainJson.bytes(report));
    WholeFile.write(
        out.resolve("cohort.html"),
        page.text(report, missing, pages.areWanted()).getBytes(StandardCharsets.UTF_8));
    return new Written(report, missing);
  }
}
