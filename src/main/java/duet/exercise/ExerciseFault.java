package duet.exercise;

/**
 * An exercise is not as it must be: its author's trouble, told to them with the file and the key.
 */
public final class ExerciseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, in which file, and what to do. */
  public ExerciseFault(String message) {
    super(message);
  }

  /** Says so, with its cause. */
  public ExerciseFault(String message, Throwable cause) {
    super(message, cause);
  }
}
