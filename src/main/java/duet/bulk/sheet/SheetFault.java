package duet.bulk.sheet;

/** A table that cannot be used, such as a roster, in sentences for the one who named it. */
public final class SheetFault extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong and what to do. */
  public SheetFault(String sentences) {
    super(sentences);
  }

  /** The same with its cause. */
  public SheetFault(String sentences, Throwable cause) {
    super(sentences, cause);
  }
}
