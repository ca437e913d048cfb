package duet.bulk.cohort;

/** A cohort that cannot be read at all, in sentences for the one who named it. */
public final class CohortFault extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong and what to do. */
  public CohortFault(String sentences) {
    super(sentences);
  }

  /** The same with its cause. */
  public CohortFault(String sentences, Throwable cause) {
    super(sentences, cause);
  }
}
