package duet.kit;

import java.lang.management.ManagementFactory;

/**
 * Whether threads were made that nobody has started. The JVM shows no such thread; but a thread
 * gets its number when it is made, and the JVM counts a thread when it is started, so the
 * difference of the two is how many were not.
 *
 * <p>Counts from the last {@link #mark}, which every crew sets. Says nothing where numbers go to
 * others as well: to virtual threads, and, on newer JDKs, to the threads of the second compiler.
 */
final class Unstarted {
  private static long asked;
  private static long marked;

  private Unstarted() {}

  /** Begins to count. */
  static synchronized void mark() {
    // Started threads first here, and last below: whoever starts one in between hides one at most.
    long started = started();
    marked = made() - started;
  }

  /** Whether a thread was made since the mark that was not started until now. */
  static synchronized boolean any() {
    return made() - started() > marked && onlyStartable() && !virtualThreads();
  }

  /** How many threads were made, but for those that were made in order to ask. */
  private static long made() {
    asked++;
    // With a name: without one it would take a number, and a student's first thread be Thread-17.
    return new Thread(() -> {}, "never started").getId() - asked;
  }

  private static long started() {
    return Members.JVM.getTotalStartedThreadCount();
  }

  private static boolean virtualThreads() {
    return Members.allThreads(1).stream()
        .anyMatch(info -> info.getThreadName().startsWith("VirtualThread-un"));
  }

  private static boolean onlyStartable() {
    return Runtime.version().feature() < 21
        || ManagementFactory.getRuntimeMXBean()
            .getInputArguments()
            .contains("-XX:TieredStopAtLevel=1");
  }
}
