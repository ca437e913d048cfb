package duet.bulk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many earned how many points; where many can be earned, several in a bar. */
final class Histogram {
  static final int WIDTH = 1000;
  static final int HEIGHT = 180;
  private static final int MOST_BARS = 51;

  private final Map<String, CohortPage.Marked> rows;
  private final int possible;
  private final int size;

  Histogram(Map<String, CohortPage.Marked> rows) {
    this.rows = rows;
    this.possible = rows.values().stream().mapToInt(each -> each.row().possible()).max().orElse(0);
    this.size = possible / MOST_BARS + 1;
  }

  private int bin(CohortPage.Marked marked) {
    return marked.row().earned() / size;
  }

  /** Submission to the filter of its bar. */
  Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    rows.forEach((id, marked) -> keys.put(id, Filters.points(bin(marked))));
    return keys;
  }

  List<Parts.Bar> bars() {
    int[] counts = new int[possible / size + 1];
    rows.values().forEach(each -> counts[bin(each)]++);
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    int column = WIDTH / counts.length;
    List<Parts.Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int height = counts[i] == 0 ? 0 : Math.max(2, counts[i] * (HEIGHT - 24) / most);
      bars.add(
          new Parts.Bar(
              label(i),
              counts[i],
              Filters.points(i),
              i * column,
              HEIGHT - height,
              Math.max(3, column - 3),
              height,
              i % 5 == 0));
    }
    return bars;
  }

  private String label(int bin) {
    int from = bin * size;
    int to = Math.min(possible, from + size - 1);
    return from == to ? Integer.toString(from) : from + "\u2013" + to;
  }
}
