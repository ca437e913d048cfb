package duet.report;

/**
 * How text for people is set.
 *
 * @param width columns to wrap at, at least 40
 * @param color whether to colour with escape sequences; nothing is told by colour alone
 * @param unicode whether marks and typographic punctuation can be shown
 */
public record TextStyle(int width, boolean color, boolean unicode) {
  /** Narrower text would have no room for its tables. */
  public static final int MINIMUM_WIDTH = 40;

  /** Raises a width that nothing could be set in. */
  public TextStyle {
    width = Math.max(MINIMUM_WIDTH, width);
  }

  /** 80 columns of uncoloured Unicode. */
  public static TextStyle plain() {
    return new TextStyle(80, false, true);
  }
}
