package duet.report;

import duet.report.view.Lane;
import duet.report.view.Row;
import duet.report.view.Span;
import duet.report.view.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a timeline: a column for each lane, time downwards. */
final class ColumnsText {
  private final Page page;
  private final Timeline timeline;
  private final Telling telling;
  private final Columns columns;
  private final int margin;
  private final boolean unicode;

  ColumnsText(Page page, Timeline timeline, Telling telling) {
    this.page = page;
    this.timeline = timeline;
    this.telling = telling;
    this.columns = Columns.of(timeline, page.style()).orElseThrow();
    this.margin = Columns.margin(timeline);
    this.unicode = page.style().unicode();
  }

  void write() {
    put("", timeline.lanes().stream().map(lane -> "  " + cut(lane.actor())).toList());
    for (int i = 0; i < timeline.rows().size(); i++) {
      writeRow(i);
    }
    if (telling.inFull() && timeline.endsInStandstill()) {
      writeEnd();
    }
  }

  private void writeRow(int index) {
    List<String> lines = cell(index);
    int acting = timeline.rows().get(index).lane();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean first = i == 0;
      put(
          first ? index + 1 + "." : "",
          IntStream.range(0, columns.lanes())
              .mapToObj(
                  lane ->
                      lane == acting
                          ? (first ? acts() : bar(Span.State.RUNNING)) + " " + line
                          : bar(lane, index))
              .toList());
    }
  }

  /**
   * What stands in the cell of the one who acts: the line, if it is a new one, and what it does.
   */
  private List<String> cell(int index) {
    Row row = timeline.rows().get(index);
    boolean goesOn = index > 0 && row.continues(timeline.rows().get(index - 1));
    Optional<String> code =
        telling.inFull() && row.hasPlace()
            ? telling.sources().line(row.step().file(), row.line())
            : Optional.empty();
    List<String> lines = new ArrayList<>();
    if (code.isPresent() && !goesOn) {
      lines.addAll(quoted(row, PlainText.line(code.get())));
    }
    String before = code.isPresent() || goesOn ? " ".repeat(margin) : place(row);
    int left = Math.min(before.length(), margin);
    lines.addAll(wrapped(before, row.words(), left));
    return lines;
  }

  /** In two lines at most. */
  private List<String> quoted(Row row, String code) {
    String place = place(row);
    if (place.length() > margin) {
      return List.of(cut(place + code));
    }
    List<String> wrapped = Page.wrap(code, columns.words() - margin);
    String indent = " ".repeat(margin);
    return wrapped.size() == 1
        ? List.of(place + code)
        : List.of(
            place + wrapped.get(0),
            cut(indent + String.join(" ", wrapped.subList(1, wrapped.size()))));
  }

  private List<String> wrapped(String before, String words, int left) {
    if (before.length() > margin) {
      // Of another file than most: its name has a line of its own.
      List<String> lines = new ArrayList<>(List.of(cut(before.strip())));
      lines.addAll(wrapped(" ".repeat(margin), words, margin));
      return lines;
    }
    List<String> lines = new ArrayList<>();
    String lead = before;
    for (String line : Page.wrap(PlainText.line(words), columns.words() - left)) {
      lines.add(lead + line);
      lead = " ".repeat(left);
    }
    return lines;
  }

  /** With blanks behind it; of another file than most, with the name of that. */
  private String place(Row row) {
    if (!row.hasPlace()) {
      return "";
    }
    String line = Integer.toString(row.line());
    return row.step().file().equals(timeline.mainFile())
        ? line + " ".repeat(Math.max(1, margin - line.length()))
        : row.step().file() + ":" + line + "  ";
  }

  private void writeEnd() {
    List<List<String>> ends =
        timeline.lanes().stream()
            .map(Lane::end)
            .map(
                end ->
                    end.map(doing -> Page.wrap(ThreadsText.doing(doing), columns.words()))
                        .orElse(List.of()))
            .toList();
    int height = ends.stream().mapToInt(List::size).max().orElse(0);
    int last = timeline.rows().size() - 1;
    for (int i = 0; i < height; i++) {
      int at = i;
      put(
          "",
          IntStream.range(0, columns.lanes())
              .mapToObj(
                  lane ->
                      at < ends.get(lane).size()
                          ? bar(Span.State.BLOCKED) + " " + ends.get(lane).get(at)
                          : bar(lane, last + 1))
              .toList());
    }
  }

  private void put(String number, List<String> cells) {
    page.line(
        Columns.INDENT,
        pad(number, columns.number())
            + cells.stream()
                .map(cell -> pad(cell, columns.width()))
                .collect(Collectors.joining(columns.gap())));
  }

  private String bar(int lane, int row) {
    return timeline.lanes().get(lane).stateIn(row).map(this::bar).orElse("");
  }

  private String bar(Span.State state) {
    return state.moves() ? unicode ? "\u2502" : "|" : unicode ? "\u250a" : ":";
  }

  private String acts() {
    return unicode ? "\u25cf" : "*";
  }

  private String cut(String line) {
    String more = unicode ? "\u2026" : "...";
    int width = columns.words();
    return line.length() > width ? line.substring(0, width - more.length()) + more : line;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
