package duet.kit;

/**
 * Takes a thread of the submission out of a gate or a rendezvous once the check is over. An error,
 * so that a {@code catch (Exception e)} around a loop does not bring it straight back.
 */
final class Unwind extends Error {
  private static final long serialVersionUID = 1L;

  /** More causes than this are not looked at: a chain can be a ring. */
  private static final int DEEPEST = 16;

  Unwind() {
    super("the check is over", null, false, false);
  }

  /** Whether this, or what it wraps, is the kit's own unwinding. */
  static boolean isIn(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at instanceof Unwind) {
        return true;
      }
      // getCause of a class of the submission is the submission's code.
      at = Jdk.owns(at.getClass()) ? at.getCause() : null;
    }
    return false;
  }
}
