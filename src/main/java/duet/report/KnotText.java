package duet.report;

import duet.report.view.Knot;
import duet.report.view.Sources;
import java.util.List;
import java.util.Optional;

/** Draws who holds what and who wants what, as far as that is a circle. */
final class KnotText {
  private final Page page;
  private final int indent;
  private final Sources sources;
  private final boolean drawn;
  private final boolean unicode;

  private KnotText(Page page, int indent, Sources sources) {
    this.page = page;
    this.indent = indent;
    this.sources = sources;
    this.drawn = page.style().drawn();
    this.unicode = page.style().unicode();
  }

  static void write(Page page, int indent, Knot knot, Telling telling) {
    page.paragraph(indent, "A deadlock: each waits for what another one of them has, in a circle.");
    page.blank();
    KnotText text = new KnotText(page, indent, telling.sources());
    if (text.drawn) {
      text.draw(knot.ties());
    } else {
      knot.ties().forEach(text::tell);
    }
  }

  /** Whether there is room for lines of the sources in it. */
  static boolean quotes(TextStyle style) {
    return style.drawn() && style.width() >= TextStyle.plain().width();
  }

  private void tell(Knot.Tie tie) {
    page.paragraph(
        indent,
        "%s holds %s, and wants %s, which %s has."
            .formatted(tie.thread().name(), holds(tie), wants(tie), tie.from()));
  }

  private void draw(List<Knot.Tie> ties) {
    int names = ties.stream().mapToInt(tie -> name(tie).length()).max().orElse(0);
    String gap = " ".repeat(Math.max(0, names - 3));
    for (int i = 0; i < ties.size(); i++) {
      Knot.Tie tie = ties.get(i);
      String enters = i == 0 ? sign("\u250c\u2500\u25b6 ", "+-> ") : sign("\u2502   ", "|   ");
      String name = name(tie) + " ".repeat(names - name(tie).length());
      line(enters + name + "  holds ", holds(tie));
      line(sign("\u2502     \u2502", "|     |") + gap + "  wants ", wants(tie));
      if (i + 1 < ties.size()) {
        page.line(indent + 2, sign("\u2502     \u25bc", "|     v"));
      }
    }
    page.line(indent + 2, sign("\u2514\u2500\u2500\u2500\u2500\u2500\u2518", "+-----+"));
  }

  /** Cut where it is too long: a second line would tear the picture. */
  private void line(String before, String words) {
    int width = page.style().width() - indent - 2 - before.length();
    String line = PlainText.line(words);
    page.line(
        indent + 2,
        before
            + (line.length() > width ? line.substring(0, Math.max(0, width - 3)) + "..." : line));
  }

  /** A thread may be called anything, at any length. */
  private static String name(Knot.Tie tie) {
    String name = PlainText.line(tie.thread().name());
    String cut = name.length() > 20 ? name.substring(0, 17) + "..." : name;
    return cut + " ".repeat(Math.max(0, 3 - cut.length()));
  }

  private String holds(Knot.Tie tie) {
    return tie.holds()
        + tie.takenAt().map(step -> ", taken at " + quoted(step.file(), step.line())).orElse("");
  }

  private String wants(Knot.Tie tie) {
    String place = quoted(tie.thread().file(), tie.thread().line());
    return tie.wants() + (place.isEmpty() ? "" : ", at " + place);
  }

  private String quoted(String file, int line) {
    Optional<String> code = quotes(page.style()) ? sources.line(file, line) : Optional.empty();
    return ThreadsText.place(file, line) + code.map(words -> ": " + words).orElse("");
  }

  private String sign(String drawing, String ascii) {
    return unicode ? drawing : ascii;
  }
}
