package duet.kit;

/** Keeps what a submission names within bounds. */
final class Bounded {
  /** The longest text, in characters. */
  static final int LONGEST = 80;

  private Bounded() {}

  /** The text in one line of at most {@link #LONGEST} characters, an empty string for null. */
  static String text(String raw) {
    if (raw == null) {
      return "";
    }
    String cut = raw.length() <= LONGEST ? raw : raw.substring(0, LONGEST - 1) + "…";
    return cut.replaceAll("\\p{Cntrl}", "?");
  }
}
