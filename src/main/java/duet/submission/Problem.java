package duet.submission;

/**
 * What is wrong with a submission, told to the one who wrote it.
 *
 * @param file the path below the source root, or an empty string
 * @param line the line, or 0
 * @param message what is wrong
 * @param advice what to do about it, or an empty string
 */
public record Problem(String file, int line, String message, String advice) {
  private static final int MOST_OF_A_NAME = 100;

  /** A problem that has no place. */
  public static Problem of(String message, String advice) {
    return new Problem("", 0, message, advice);
  }

  /** A name that a stranger chose, fit to stand in a sentence: nothing in it steers a terminal. */
  static String shown(String name) {
    String plain = name.replaceAll("[\\p{C}\\p{Z}&&[^ ]]", "?");
    int end =
        plain.offsetByCodePoints(
            0, Math.min(MOST_OF_A_NAME, plain.codePointCount(0, plain.length())));
    return end == plain.length() ? plain : plain.substring(0, end) + "\u2026";
  }
}
