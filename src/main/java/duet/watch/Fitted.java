package duet.watch;

import duet.report.Ink;
import duet.report.Page;
import duet.report.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Sets a screen as lines of a terminal: never more of them than it has, the keys at the end. */
final class Fitted {
  private static final int LEAST_BODY = 3;

  private final Screen screen;
  private final TextStyle style;

  private final int height;

  private Fitted(Screen screen, TextStyle style, int height) {
    this.screen = screen;
    this.style = style;

    this.height = height;
  }

  /**
   * The lines.
   *
   * @param style colours, characters and width
   * @param height lines, at least 1
   */
  static List<String> lines(Screen screen, TextStyle style, int height) {
    return new Fitted(screen, style, height).lines();
  }

  private List<String> lines() {
    List<String> head = head();
    List<String> foot = foot();
    int room = height - head.size() - foot.size();
    if (room < LEAST_BODY) {
      // The keys are told last of all: whoever sees the news can look them up.
      head = List.of(head.get(0));
      foot = height > LEAST_BODY + 1 ? foot.subList(foot.size() - 1, foot.size()) : List.of();
      room = Math.max(0, height - head.size() - foot.size());
    }
    List<String> all = new ArrayList<>(head);
    all.addAll(body(room));
    while (all.size() < height - foot.size()) {
      all.add("");
    }
    all.addAll(foot);
    return all.subList(0, Math.min(height, all.size()));
  }

  private List<String> head() {
    Page page = new Page(style);
    page.line(0, screen.good() ? Ink.GOOD : Ink.BOLD, screen.title());
    screen.files().forEach(file -> page.line(0, file));
    return lines(page.blank());
  }

  private List<String> body(int room) {
    Page page = new Page(style);
    BlockText.write(page, screen.blocks());
    List<String> lines = lines(page);
    if (lines.size() <= room) {
      return lines;
    }
    int text = Math.max(1, room - 1);
    int from = Math.min(screen.scroll(), lines.size() - text);
    if (screen.focus() >= 0) {
      from = Math.max(0, Math.min(screen.focus() - text / 2, lines.size() - text));
    }
    List<String> shown = new ArrayList<>(lines.subList(from, from + text));
    int below = lines.size() - from - text;
    String more = below > 0 ? "-- " + below + " more lines: press j" : "-- end: press k to go up";
    shown.add(Ink.FAINT.on(more, style));
    return shown;
  }

  private List<String> foot() {
    Page page = new Page(style);
    if (!screen.note().isEmpty()) {
      page.line(0, Ink.OPEN, screen.note());
    }
    page.line(0, ProgressBar.of(screen.done(), screen.all(), style.width()));
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(lines(page));
    lines.addAll(KeyText.lines(screen.keys(), style));
    return lines;
  }

  private List<String> lines(Page page) {
    String text = page.toString();
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1)).subList(0, lineCount(text));
  }

  private static int lineCount(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
