package duet.watch;

/** What the student looks at. */
public enum Sight {
  /** The exercise and what became of the latest save. */
  EXERCISE,
  /** The last failure in full. */
  EXPLANATION,
  /** All exercises. */
  LIST,
  /** The question whether to begin the exercise anew. */
  RESET
}
