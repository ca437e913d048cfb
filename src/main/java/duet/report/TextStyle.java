package duet.report;

/**
 * How text for people is set.
 *
 * @param width columns to wrap at, at least 40
 * @param color whether to colour with escape sequences; nothing is told by colour alone
 * @param unicode whether marks and typographic punctuation can be shown
 * @param drawn whether columns and lines may be drawn that only an eye can follow; without them
 *     everything is told in lists, which can be read aloud and searched
 */
public record TextStyle(int width, boolean color, boolean unicode, boolean drawn) {
  /** Narrower text would have no room for its tables. */
  public static final int MINIMUM_WIDTH = 40;

  /** Raises a width that nothing could be set in. */
  public TextStyle {
    width = Math.max(MINIMUM_WIDTH, width);
  }

  /** In which nothing is drawn. */
  public TextStyle(int width, boolean color, boolean unicode) {
    this(width, color, unicode, false);
  }

  /** 80 columns of uncoloured Unicode, in lists. */
  public static TextStyle plain() {
    return new TextStyle(80, false, true);
  }
}
