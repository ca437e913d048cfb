package duet.bench;

import duet.bench.Benchmark.Row;
import java.util.ArrayList;
import java.util.List;

/** A benchmark as text. */
final class BenchmarkTable {
  private static final String FORM = "%-24s %4s %22s %22s %9s %9s  %s";

  private BenchmarkTable() {}

  /** A line each. Ratios are those of the last row of somebody else to each of Duet's. */
  static List<String> of(List<Row> rows, int others) {
    List<String> lines = new ArrayList<>();
    lines.add(
        FORM.formatted("", "n", "CPU s each", "wall s each", "a minute", "peak MiB", "as it must"));
    for (Row row : rows) {
      lines.add(
          FORM.formatted(
              row.title(),
              row.submissions(),
              row.cpu(),
              row.wall(),
              "%.1f".formatted(row.aMinute()),
              "%.0f".formatted(row.peakMib()),
              row.agreeing()));
    }
    lines.add("");
    for (Row duet : rows.subList(others, rows.size())) {
      for (Row other : rows.subList(0, others)) {
        lines.add(
            "%s takes %.1f times the CPU and %.1f times the wall time of %s"
                .formatted(
                    other.title(),
                    other.cpu().median() / duet.cpu().median(),
                    other.wall().median() / duet.wall().median(),
                    duet.title()));
      }
    }
    return lines;
  }
}
