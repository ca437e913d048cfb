package duet.report;

/** A file that is no report, in sentences for the one who named it. */
public final class ReportFault extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong. */
  public ReportFault(String sentences) {
    super(sentences);
  }

  /** The same with its cause. */
  public ReportFault(String sentences, Throwable cause) {
    super(sentences, cause);
  }
}
