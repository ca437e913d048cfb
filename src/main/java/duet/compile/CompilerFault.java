package duet.compile;

/** The compile worker could not do its work through no fault of the sources. */
public final class CompilerFault extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what happened, and what to do. */
  public CompilerFault(String message, Throwable cause) {
    super(message, cause);
  }
}
