package duet.probe;

/** What the runner saw of a check, before the grader makes an outcome of it. */
public enum Ruling {
  /** The check came to its end. */
  PASSED,
  /** It threw {@link duet.kit.CheckFailed}, or an assertion did not hold. */
  FAILED,
  /** It threw {@link duet.kit.Unfinished}. */
  UNFINISHED,
  /** It threw {@link duet.kit.Inconclusive}. */
  INCONCLUSIVE,
  /** It threw one that says that there was too little time, and nothing else amiss. */
  OUT_OF_TIME,
  /** This machine lacks what the check needs. */
  SKIPPED,
  /** The submission threw something that the check did not expect. */
  THROWN,
  /** A static initialiser of the submission threw. */
  INITIALISER,
  /** Memory or stack ran out. */
  EXHAUSTED,
  /** The check itself is broken. */
  BROKEN
}
