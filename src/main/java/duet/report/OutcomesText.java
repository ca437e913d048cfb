package duet.report;

import duet.kit.OutcomeSeen;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a stress test observed: which outcome, how often, whether it may be, and what it means. */
final class OutcomesText {
  /** The worst first: it is what the verdict rests on. */
  private static final List<String> ORDER = List.of("forbidden", "interesting", "acceptable");

  private static final Map<String, String> SIGNS =
      Map.of("forbidden", "\u2717", "interesting", "~", "acceptable", "\u2713");

  private static final Map<String, String> ASCII =
      Map.of("forbidden", "x", "interesting", "~", "acceptable", "+");

  private OutcomesText() {}

  static void write(Page page, List<OutcomeSeen> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    page.blank().paragraph(2, "What was observed, and how often:");
    List<OutcomeSeen> rows =
        outcomes.stream()
            .sorted(
                Comparator.comparing(
                    (OutcomeSeen each) -> Math.floorMod(ORDER.indexOf(each.expect()), 4)))
            .toList();
    int ids = rows.stream().mapToInt(row -> id(row).length()).max().orElse(0);
    int counts = rows.stream().mapToInt(row -> count(row).length()).max().orElse(0);
    for (OutcomeSeen row : rows) {
      String sign = (page.style().unicode() ? SIGNS : ASCII).getOrDefault(row.expect(), " ");
      String cells =
          String.format(
              Locale.ROOT,
              "%s %-11s  %-" + ids + "s  %" + counts + "s \u00d7  ",
              sign,
              row.expect(),
              id(row),
              count(row));
      page.columns(2, cells, row.sentence());
    }
  }

  private static String id(OutcomeSeen row) {
    String id = PlainText.line(row.id());
    return id.length() > 24 ? id.substring(0, 21) + "..." : id;
  }

  private static String count(OutcomeSeen row) {
    return String.format(Locale.ROOT, "%,d", row.count());
  }
}
