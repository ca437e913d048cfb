package duet.report;

import java.util.List;

/** The end of what a submission printed. */
final class OutputText {
  private static final int SHOWN = 10;

  private OutputText() {}

  static void write(Page page, String output) {
    List<String> lines = PlainText.lines(output).stream().filter(l -> !l.isBlank()).toList();
    if (lines.isEmpty()) {
      return;
    }
    int dropped = Math.max(0, lines.size() - SHOWN);
    String which = dropped == 0 ? "" : ", the last " + SHOWN + " of " + lines.size() + " lines";
    page.blank().paragraph(2, "What it printed" + which + ":");
    int width = page.style().width() - 4;
    for (String line : lines.subList(dropped, lines.size())) {
      page.line(2, "| " + (line.length() > width ? line.substring(0, width - 3) + "..." : line));
    }
  }
}
