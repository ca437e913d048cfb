package duet.kit;

/**
 * A place in the student's sources.
 *
 * @param file the simple file name, or an empty string where the submission is not on the stack
 * @param line the line, or 0 where it is not known
 */
public record Site(String file, int line) {
  /** Nowhere in the submission. */
  public static final Site NONE = new Site("", 0);

  /** The topmost frame of the submission on the calling thread, or {@link #NONE}. */
  public static Site here() {
    throw new UnsupportedOperationException();
  }
}
