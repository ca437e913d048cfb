package duet.bulk.gradebook;

/** A roster or an exported gradebook that cannot be used, in sentences for the one who named it. */
public final class GradebookFault extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong and what to do. */
  public GradebookFault(String sentences) {
    super(sentences);
  }

  /** The same with its cause. */
  public GradebookFault(String sentences, Throwable cause) {
    super(sentences, cause);
  }
}
