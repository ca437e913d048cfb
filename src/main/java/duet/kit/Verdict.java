package duet.kit;

/**
 * Ends a check early; thrown on the thread of the check only, where no code of a submission can
 * catch it.
 */
public abstract sealed class Verdict extends Error permits CheckFailed, Unfinished, Inconclusive {
  private static final long serialVersionUID = 1L;

  Verdict(String message) {
    super(message, null, false, false);
  }
}
