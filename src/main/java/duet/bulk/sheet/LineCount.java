package duet.bulk.sheet;

/** Tells on which lines of a text rows begin, asked for one after the other. */
final class LineCount {
  private final String text;
  private int at;
  private int line = 1;

  LineCount(String text) {
    this.text = text;
  }

  /**
   * The line of the first character that is no line end, counted from 1: a reader leaves empty
   * lines out, and a person who looks for a line counts them.
   *
   * @param position not before that of the last call
   */
  int lineAt(int position) {
    while (at < text.length() && (at < position || isLineEnd(text.charAt(at)))) {
      line += text.charAt(at++) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static boolean isLineEnd(char character) {
    return character == '\r' || character == '\n';
  }
}
