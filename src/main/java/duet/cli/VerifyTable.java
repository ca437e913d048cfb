package duet.cli;

import duet.author.VerifyReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What came of verifying, as a table with a line a solution and a sum at the end. */
final class VerifyTable {
  private VerifyTable() {}

  static String text(List<VerifyReport> reports, Duration took) {
    StringBuilder text = new StringBuilder();
    for (VerifyReport report : reports) {
      text.append(report.exercise()).append('\n');
      text.append(
          "  %-32s %5s  %10s  %8s  %5s%n"
              .formatted("solution", "runs", "deviations", "s a run", "nets"));
      report.rows().forEach(row -> append(text, row));
      report.problems().forEach(problem -> text.append("  PROBLEM ").append(problem).append('\n'));
    }
    int runs =
        reports.stream()
            .flatMap(report -> report.rows().stream())
            .mapToInt(VerifyReport.Row::runs)
            .sum();
    int deviations =
        reports.stream()
            .flatMap(report -> report.rows().stream())
            .mapToInt(VerifyReport.Row::deviating)
            .sum();
    int problems = reports.stream().mapToInt(report -> report.problems().size()).sum();
    return text
        + "%d runs, %d deviations, %d problems, %d s%n"
            .formatted(runs, deviations, problems, took.toSeconds());
  }

  private static void append(StringBuilder text, VerifyReport.Row row) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %-32s %5d  %10d  %8.2f  %5d%n",
            row.label(),
            row.runs(),
            row.deviating(),
            row.seconds(),
            row.nets()));
    row.deviations().forEach(line -> text.append("    DEVIATES ").append(line).append('\n'));
  }
}
