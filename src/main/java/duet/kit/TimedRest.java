package duet.kit;

import java.util.concurrent.TimeUnit;

/**
 * Watches a crew in which nothing but timers moves, until it is long enough.
 *
 * <p>The time runs from the moment that everybody was first seen waiting, on the wall's clock: a
 * timer that is due within it wakes its thread in that time, however starved the machine, and a
 * woken thread is not at rest, in the kernel's eyes, until it has run. So a wait with a shorter
 * bound is never taken for one without.
 */
final class TimedRest {
  /**
   * Milliseconds; a number that nobody writes into a program, so that no bound of theirs ends just
   * then.
   */
  static final long LONG_ENOUGH = 3_700;

  private final Crew crew;
  private final long nanos;
  private long since = -1;

  TimedRest(Crew crew) {
    this(crew, LONG_ENOUGH);
  }

  TimedRest(Crew crew, long millis) {
    this.crew = crew;
    this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** Starts anew, after progress. */
  void reset() {
    since = -1;
  }

  /** Looks; true once it has been long enough and everybody waits at this moment. */
  boolean reached() {
    if (!crew.waitsAtMost()) {
      return false;
    }
    long now = System.nanoTime();
    if (since == -1) {
      since = now;
    }
    return now - since >= nanos;
  }
}
