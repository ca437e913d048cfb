package duet.report;

/** Colours of a terminal, each used for one meaning. */
public enum Ink {
  /** Titles and labels. */
  BOLD("1"),
  /** Kept promises. */
  GOOD("32"),
  /** Broken promises and problems. */
  BAD("31"),
  /** What is undecided; not yellow, which nobody sees on white. */
  OPEN("35"),
  /** What matters less. */
  FAINT("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The text in this colour, if the style has colour. */
  public String on(String text, TextStyle style) {
    return style.color() && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
