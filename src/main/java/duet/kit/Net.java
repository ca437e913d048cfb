package duet.kit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The safety net under one wait. It measures patience in turns of the checker as well as in time:
 * where the checker itself hardly gets a turn, the submission cannot be blamed for being slow.
 */
final class Net {
  /** What the net says now. */
  enum State {
    /** Go on waiting. */
    HOLDS,
    /** Run out twice without progress, while the checker had its turns. */
    RAN_OUT,
    /** The checker had too few turns, even in three times the time. */
    STARVED
  }

  private static final AtomicLong REACHED = new AtomicLong();

  private final long netNanos;
  private long since;
  private long napped;
  private boolean onceBefore;

  Net(long netMillis) {
    netNanos = TimeUnit.MILLISECONDS.toNanos(netMillis);
    reset();
  }

  /** How often any wait in this JVM has come to the end of its net, since the JVM began. */
  static long reached() {
    return REACHED.get();
  }

  /** Starts anew, after progress. */
  void reset() {
    onceBefore = false;
    restart();
  }

  private void restart() {
    since = System.nanoTime();
    napped = 0;
  }

  /** Rests, and counts the turn. */
  void nap(long nanos) {
    Nap.ofNanos(nanos);
    napped += nanos;
  }

  /** What the net says now. */
  State state() {
    long elapsed = System.nanoTime() - since;
    if (elapsed < netNanos) {
      return State.HOLDS;
    }
    // On a machine with room to spare the naps alone fill nearly all of the time.
    if (napped >= netNanos / 2) {
      return ranOut();
    }
    if (elapsed < 3 * netNanos) {
      return State.HOLDS;
    }
    REACHED.incrementAndGet();
    return State.STARVED;
  }

  private State ranOut() {
    REACHED.incrementAndGet();
    if (onceBefore) {
      return State.RAN_OUT;
    }
    onceBefore = true;
    restart();
    return State.HOLDS;
  }
}
