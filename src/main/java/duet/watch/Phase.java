package duet.watch;

/** How far the grading of the latest save is. */
public enum Phase {
  /** There is nothing in the file yet. */
  WAITING,
  /** The compiler has it, and the inspection. */
  COMPILING,
  /** It compiles; its checks run. */
  CHECKING,
  /** All is known that was to be found out. */
  ENDED
}
