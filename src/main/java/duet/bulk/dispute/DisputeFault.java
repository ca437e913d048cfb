package duet.bulk.dispute;

/** A mark that cannot be packed as it was given, in sentences for the one who asks. */
public final class DisputeFault extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong and what to do. */
  public DisputeFault(String sentences) {
    super(sentences);
  }

  /** The same with its cause. */
  public DisputeFault(String sentences, Throwable cause) {
    super(sentences, cause);
  }
}
