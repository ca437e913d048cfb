package duet.probe;

/**
 * The frames between the grader and a check runner. They carry data; the grader makes the words.
 */
public final class ProbeFrames {
  /**
   * Grader to runner, first: the submission's package (text), binary names of given classes (count,
   * texts), where synchronized blocks begin (count, texts), class files of submission, given
   * classes and checks (map), and of those that are woven for a sweep once more (map); then, for a
   * process exercise, the folder of the class files that its JVMs run, the folder that they leave
   * evidence in (texts, else empty) and the fields that they tell of (texts).
   */
  public static final byte CLASSES = 1;

  /**
   * Grader to runner: check id (text), class (text), method (text), flavour and profile (a byte
   * each), seed (bytes), quiet, net and spin milliseconds (three longs), portable (boolean), replay
   * (text), and how to run it (a byte): {@link #PLAIN} with the methods to call before and after
   * (texts each), {@link #BY_JUNIT}, or {@link #STRESS} with the generated runner (text).
   */
  public static final byte RUN = 2;

  /**
   * Grader to runner: say what the threads are doing. Answered at once, whatever the check is
   * doing.
   */
  public static final byte LOOK = 3;

  /** Grader to runner, in answer to {@link #ROUND}: whether to go on (boolean). */
  public static final byte GO_ON = 4;

  /** Grader to runner: come to the regular end of a JVM, which is where it writes an archive. */
  public static final byte LEAVE = 5;

  /** A way to run a check: call its method. */
  public static final byte PLAIN = 0;

  /** A way to run a check: by the JUnit Platform. */
  public static final byte BY_JUNIT = 1;

  /** A way to run a check: as a test of jcstress. */
  public static final byte STRESS = 2;

  /** Runner to grader: a check begins; its id (text). */
  public static final byte BEGIN = 11;

  /** Runner to grader: the schedule that a verdict rests on; check id (text), count, then steps. */
  public static final byte TRACE = 12;

  /** Runner to grader: a check has ended; see {@link CheckEnd}. */
  public static final byte END = 13;

  /** Runner to grader: answer to {@link #LOOK}; a count, then what each thread is doing. */
  public static final byte THREADS = 14;

  /**
   * Runner to grader: a stress test has run for a while; check id (text), then a count, then
   * outcome (text) and how often it was observed so far (long) of each.
   */
  public static final byte ROUND = 15;

  private ProbeFrames() {}
}
