package duet.report.html;

import duet.report.PlainText;
import gg.jte.TemplateOutput;

/**
 * Takes in what a template writes. A character that would do something instead of standing there,
 * such as one that turns the direction of the text round, is written as a mark that can be seen:
 * here, so that no template can forget it.
 */
public final class PageText implements TemplateOutput {
  private final StringBuilder text = new StringBuilder(1 << 14);

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  public void writeContent(String value, int begin, int end) {
    for (int at = begin; at < end; ) {
      int character = value.codePointAt(at);
      write(character);
      at += Character.charCount(character);
    }
  }

  private void write(int character) {
    if (character == '\n' || character == '\t' || PlainText.isHarmless(character)) {
      text.appendCodePoint(character);
    } else {
      text.append(String.format("[U+%04X]", character));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
