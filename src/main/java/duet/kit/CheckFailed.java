package duet.kit;

/**
 * The promise of a check was seen broken. Carries the parts of the message that the promise itself
 * does not: what was seen, why it matters, what to try.
 */
public final class CheckFailed extends Verdict {
  private static final long serialVersionUID = 1L;

  private final String why;
  private final String advice;
  private final transient Evidence evidence;

  /**
   * States the failure.
   *
   * @param observed what was seen, the same words on every run of the same submission
   * @param why why that matters
   * @param advice what to try next, without giving the answer away
   * @param evidence the proof
   */
  public CheckFailed(String observed, String why, String advice, Evidence evidence) {
    super(observed);
    this.why = why;
    this.advice = advice;
    this.evidence = evidence;
  }

  /** Why what was seen matters. */
  public String why() {
    return why;
  }

  /** What to try next. */
  public String advice() {
    return advice;
  }

  /** The proof. */
  public Evidence evidence() {
    return evidence;
  }
}
