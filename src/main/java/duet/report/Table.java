package duet.report;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; the last column is wrapped, the others are cut where they are long. */
public final class Table {
  private static final int GAP = 2;
  private static final int WIDEST = 32;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; every row has as many cells as the first. */
  public Table row(String... cells) {
    rows.add(List.of(cells).stream().map(PlainText::line).toList());
    return this;
  }

  /** Puts the rows on a page. */
  public void on(Page page, int indent) {
    if (rows.isEmpty()) {
      return;
    }
    int last = rows.get(0).size() - 1;
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < last; column++) {
      widths.add(width(column));
    }
    for (List<String> row : rows) {
      StringBuilder label = new StringBuilder();
      for (int column = 0; column < last; column++) {
        label.append(cell(row.get(column), widths.get(column)));
      }
      page.columns(indent, label.toString(), row.get(last));
    }
  }

  private int width(int column) {
    int longest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.min(WIDEST, longest);
  }

  private static String cell(String text, int width) {
    if (width == 0) {
      return "";
    }
    String cut = text.length() > width ? text.substring(0, width - 3) + "..." : text;
    return cut + " ".repeat(width - cut.length() + GAP);
  }
}
