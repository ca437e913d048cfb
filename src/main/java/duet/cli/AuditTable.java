package duet.cli;

import duet.author.AuditRow;
import duet.kit.OutcomeSeen;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What jcstress observed in a check and under its own harness, side by side. */
final class AuditTable {
  private AuditTable() {}

  static String text(List<AuditRow> rows) {
    StringBuilder text = new StringBuilder();
    String check = "";
    for (AuditRow row : rows) {
      if (!row.check().equals(check)) {
        check = row.check();
        text.append(check).append(": outcomes that were observed (! is a forbidden one)\n");
        text.append(line("solution", "as it is graded", "stock harness", ""));
      }
      text.append(
          line(
              row.solution(),
              row.here().isEmpty() ? row.word() : told(row.here()),
              row.trouble().isEmpty() ? told(row.there()) : "none",
              remark(row)));
    }
    long agree = rows.stream().filter(row -> remark(row).equals("the same")).count();
    long contradict = rows.stream().filter(AuditRow::contradicts).count();
    return text
        + "%d solutions: %d with the same outcomes, %d right ones that the stock harness does not bear out%n"
            .formatted(rows.size(), agree, contradict);
  }

  private static String line(String solution, String here, String there, String remark) {
    return "  %-32s %-22s %-22s %s".formatted(solution, here, there, remark).stripTrailing() + "\n";
  }

  private static String told(List<OutcomeSeen> outcomes) {
    return outcomes.stream()
        .map(seen -> seen.id() + (seen.expect().equals("forbidden") ? "!" : ""))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String remark(AuditRow row) {
    if (!row.trouble().isEmpty()) {
      return row.trouble();
    }
    Set<String> here = row.onlyIn(row.here(), row.there());
    Set<String> there = row.onlyIn(row.there(), row.here());
    if (here.isEmpty() && there.isEmpty()) {
      return "the same";
    }
    return (here.isEmpty() ? "" : "only here: " + String.join("; ", here) + " ")
        + (there.isEmpty() ? "" : "only there: " + String.join("; ", there));
  }
}
