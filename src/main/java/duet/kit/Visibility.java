package duet.kit;

/** Who may see a check and its result. */
public enum Visibility {
  /** Everyone, at any time. */
  VISIBLE,
  /** The student once the assignment is over. */
  AFTER_DUE,
  /** The instructor only. */
  HIDDEN
}
