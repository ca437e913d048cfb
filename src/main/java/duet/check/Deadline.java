package duet.check;

import java.time.Duration;

/**
 * When to stop waiting for the end of a check. The wall's clock alone would call an endless loop
 * undecided wherever the machine is too busy to let it spin: so whoever still uses the processor
 * gets more time to show what it is.
 */
final class Deadline {
  /** Processor time without an end that makes a hang the submission's own doing. */
  static final Duration SPINNING = Duration.ofSeconds(5);

  /**
   * How many times the allowed time a check may last that keeps using the little processor time it
   * gets.
   */
  private static final int MOST_EXTENSIONS = 10;

  /** Without processor time for so long, a check is not spinning. */
  private static final Duration STILL = Duration.ofSeconds(5);

  private final long begin = System.nanoTime();
  private final Duration allowed;
  private final Duration longest;
  private final Duration cpuBefore;
  private Duration cpuUsed = Duration.ZERO;
  private long lastUse = begin;

  /**
   * Begins now.
   *
   * @param allowed wall clock time that the check may take
   * @param left wall clock time that is left for this check and all others: no check gets more time
   *     than it is allowed out of what is not there
   * @param cpuBefore processor time that the runner had used before it
   */
  Deadline(Duration allowed, Duration left, Duration cpuBefore) {
    this.allowed = allowed;
    Duration extended = allowed.multipliedBy(MOST_EXTENSIONS);
    this.longest = extended.compareTo(left) < 0 ? extended : left;
    this.cpuBefore = cpuBefore;
  }

  /**
   * Whether it is time to stop.
   *
   * @param cpu processor time that the runner has used so far
   */
  boolean over(Duration cpu) {
    long now = System.nanoTime();
    if (cpu.minus(cpuBefore).compareTo(cpuUsed) > 0) {
      cpuUsed = cpu.minus(cpuBefore);
      lastUse = now;
    }
    if (now - begin < allowed.toNanos()) {
      return false;
    }
    return cpuUsed.compareTo(SPINNING) >= 0
        || now - lastUse > STILL.toNanos()
        || now - begin > longest.toNanos();
  }

  /** Processor time that the check has used, as far as it was looked at. */
  Duration cpuUsed() {
    return cpuUsed;
  }
}
