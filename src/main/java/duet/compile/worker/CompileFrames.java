package duet.compile.worker;

/** The frames between the grader and its compile worker. */
public final class CompileFrames {
  /** Grader to worker: release (int), with libraries (boolean), sources by path (map). */
  public static final byte COMPILE = 1;

  /**
   * Worker to grader: class files by binary name (map), and other files that annotation processors
   * made, by path (map).
   */
  public static final byte COMPILED = 2;

  /**
   * Worker to grader: a count, then path (text), line (int), message (text) of each error in source
   * order.
   */
  public static final byte ERRORS = 3;

  /** Worker to grader: what ran out while compiling (text); the worker is of no more use. */
  public static final byte EXHAUSTED = 4;

  /** Grader to worker: come to the regular end of a JVM, which is where it writes an archive. */
  public static final byte LEAVE = 5;

  private CompileFrames() {}
}
