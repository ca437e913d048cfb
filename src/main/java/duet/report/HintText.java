package duet.report;

/** Sets the Markdown of a hint: paragraphs are wrapped, code and lists keep their lines. */
public final class HintText {
  private HintText() {}

  /** Puts it on a page. */
  public static void write(Page page, String markdown) {
    StringBuilder paragraph = new StringBuilder();
    boolean code = false;
    for (String line : PlainText.lines(markdown.strip())) {
      boolean fence = line.stripLeading().startsWith("```");
      boolean asItIs =
          code || fence || line.startsWith("    ") || line.matches("([-*]|\\d+\\.) .*");
      if (asItIs || line.isBlank()) {
        flush(page, paragraph);
      }
      code ^= fence;
      if (line.isBlank() && !code) {
        page.blank();
      } else if (asItIs && !fence) {
        page.line(2, line);
      } else if (!fence) {
        paragraph.append(line).append(' ');
      }
    }
    flush(page, paragraph);
  }

  private static void flush(Page page, StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      page.paragraph(2, paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
