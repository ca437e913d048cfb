package duet.kit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The safety net under one wait. It measures patience in turns as well as in time: where the
 * checker itself hardly gets a turn, or the crew stands in line for a processor, the submission
 * cannot be blamed for being slow.
 */
final class Net {
  /** What the net says now. */
  enum State {
    /** Go on waiting. */
    HOLDS,
    /** Run out twice without progress, while checker and crew had their turns. */
    RAN_OUT,
    /** There were too few turns, even in three times the time, and in no less than 10 s. */
    STARVED
  }

  /** A short net meets a busy second that says nothing about the next. */
  private static final long SHORTEST_STARVATION = TimeUnit.SECONDS.toNanos(10);

  private static final AtomicLong REACHED = new AtomicLong();

  private final long netNanos;
  private final LongSupplier inLine;
  private long since;
  private long napped;
  private long inLineSince;
  private long inLineBefore;
  private boolean onceBefore;

  /**
   * Spreads the net.
   *
   * @param inLine how long the crew has been waiting for processors, ever, in nanoseconds
   */
  Net(long netMillis, LongSupplier inLine) {
    this.netNanos = TimeUnit.MILLISECONDS.toNanos(netMillis);
    this.inLine = inLine;
    restart();
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
    inLineSince = 0;
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
      noteLine(elapsed);
      return State.HOLDS;
    }
    if (hadTurns(elapsed)) {
      return ranOut();
    }
    if (elapsed < Math.max(3 * netNanos, SHORTEST_STARVATION)) {
      return State.HOLDS;
    }
    REACHED.incrementAndGet();
    return State.STARVED;
  }

  /** Reading the line costs more than a wait that is over soon, which is nearly every one. */
  private void noteLine(long elapsed) {
    if (inLineSince == 0 && elapsed >= netNanos / 4) {
      inLineSince = elapsed;
      inLineBefore = inLine.getAsLong();
    }
  }

  /** On a machine with room to spare, naps fill nearly all of the time, and nobody is in line. */
  private boolean hadTurns(long elapsed) {
    return napped >= netNanos / 2
        && inLine.getAsLong() - inLineBefore <= (elapsed - inLineSince) / 2;
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
