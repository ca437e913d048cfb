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
  /** A problem that has no place. */
  public static Problem of(String message, String advice) {
    return new Problem("", 0, message, advice);
  }
}
