package duet.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of text that grows downwards, wrapped to the width of its style. All text put on it is
 * made fit to be shown.
 */
public final class Page {
  private static final char UNBROKEN = '\u00a0';

  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  /** An empty page. */
  public Page(TextStyle style) {
    this.style = style;
  }

  /** Words that a paragraph keeps on one line, such as a command to copy. */
  public static String unbroken(String words) {
    return words.replace(' ', UNBROKEN);
  }

  /** How the page is set. */
  public TextStyle style() {
    return style;
  }

  /** Ends a paragraph; never makes two empty lines in a row. */
  public Page blank() {
    if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
    return this;
  }

  /** A wrapped heading or remark, all of it in one colour. */
  public Page line(int indent, Ink ink, String words) {
    for (String line : wrap(fit(PlainText.line(words)), style.width() - indent)) {
      text.append(" ".repeat(indent)).append(ink.on(line, style)).append('\n');
    }
    return this;
  }

  /** A line that is not wrapped, such as one of code. */
  public Page line(int indent, String line) {
    text.append((" ".repeat(indent) + fit(PlainText.shown(line))).stripTrailing()).append('\n');
    return this;
  }

  /** A wrapped paragraph. */
  public Page paragraph(int indent, String words) {
    return labelled(indent, "", 0, Ink.BOLD, words);
  }

  /**
   * A wrapped paragraph with a label before its first line.
   *
   * @param indent columns before the label
   * @param label what stands before the paragraph
   * @param labelWidth columns from the label's start to the paragraph's
   * @param ink the colour of the label
   * @param words the paragraph
   */
  public Page labelled(int indent, String label, int labelWidth, Ink ink, String words) {
    String shown = fit(PlainText.shown(label));
    String gap = " ".repeat(Math.max(0, labelWidth - shown.length()));
    return hanging(" ".repeat(indent) + ink.on(shown, style) + gap, indent + labelWidth, words);
  }

  /** As {@link #labelled(int, String, int, Ink, String)}, with an uncoloured cell in between. */
  Page labelled(int indent, String label, int labelWidth, Ink ink, String cell, String words) {
    String gap = " ".repeat(Math.max(0, labelWidth - label.length()));
    String first = " ".repeat(indent) + ink.on(label, style) + gap + cell;
    return hanging(first, indent + labelWidth + cell.length(), words);
  }

  /** Cells of a table, blanks and all, and its wrapped last column. */
  Page columns(int indent, String cells, String words) {
    String shown = fit(PlainText.shown(cells));
    return hanging(" ".repeat(indent) + shown, indent + shown.length(), words);
  }

  private Page hanging(String first, int left, String words) {
    List<String> lines =
        wrap(fit(PlainText.line(words)), Math.max(20, style.width() - left)).stream()
            .map(line -> line.replace(UNBROKEN, ' '))
            .toList();
    text.append((first + lines.get(0)).stripTrailing()).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      text.append(" ".repeat(left)).append(line).append('\n');
    }
    return this;
  }

  /** What was put on the page. */
  @Override
  public String toString() {
    return PlainText.withoutCommands(text.toString());
  }

  private String fit(String line) {
    return style.unicode()
        ? line
        : line.replaceAll("[\u2018\u2019]", "'")
            .replaceAll("[\u201c\u201d\u201e]", "\"")
            .replaceAll("[\u2013\u2014\u2212]", "-")
            .replace("\u2026", "...");
  }

  /** Lines of at most {@code width} characters, at least one; a longer word is cut. */
  static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    String rest = words;
    while (rest.length() > width) {
      int cut = rest.lastIndexOf(' ', width);
      if (cut <= 0) {
        cut = Character.isHighSurrogate(rest.charAt(width - 1)) ? width - 1 : width;
      }
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }
}
