package duet.bulk.journal;

/** A journal that cannot be used, in a sentence for the one who asked for it. */
public final class JournalFault extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong and what to do. */
  public JournalFault(String sentences) {
    super(sentences);
  }

  /** The same with its cause. */
  public JournalFault(String sentences, Throwable cause) {
    super(sentences, cause);
  }
}
