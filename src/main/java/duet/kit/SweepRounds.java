package duet.kit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What one side of a sweep does without coming back: whether it goes round in a loop. */
final class SweepRounds {
  /** How many points lie between two looks at the processor time that they take. */
  private static final int METERED = 1 << 12;

  /** Where each round takes long; well below what counts as spinning, and ends the check. */
  private static final long MOST_CPU = TimeUnit.SECONDS.toNanos(2);

  /** A limit that nobody is kept waiting for to its end. */
  static final long FOR_EVER = TimeUnit.SECONDS.toNanos(10);

  /** So long, all together, whoever waits with a limit is waited for. */
  private static final long MOST_WAITING = TimeUnit.SECONDS.toNanos(1);

  private final SweepPatience patience;
  private final AtomicInteger points = new AtomicInteger();
  private final AtomicLong cpu = new AtomicLong();
  private volatile boolean inVain;

  // Guarded by this.
  private int waits;
  private long waited;
  private long limit;

  SweepRounds(SweepPatience patience) {
    this.patience = patience;
  }

  /** The thread of that track, which calls this, passes a point. */
  void passed(SweepTrack track) {
    if (points.incrementAndGet() % METERED == 0) {
      cpu.addAndGet(track.cpuSince());
    }
  }

  /** Somebody is about to wait so long. */
  synchronized void timed(long nanos) {
    waits++;
    waited += Math.min(limit, FOR_EVER);
    limit = nanos;
  }

  /** Whether so many points were passed, since this was last true, that they must be in a loop. */
  boolean circle() {
    int passed = points.get();
    int most = inVain ? patience.fewestPoints() : patience.points();
    return (passed >= most || passed >= patience.fewestPoints() && cpu.get() >= MOST_CPU)
        && beginAnew();
  }

  /** As {@link #circle}, or they wait with a limit again and again, or with one that is too far. */
  boolean areInVain(TimedRest rest) {
    return circle() || poll() && beginAnew() || waitLong() && rest.reached();
  }

  private synchronized boolean poll() {
    int most = inVain ? patience.fewestWaits() : patience.waits();
    return waits > most || waits > patience.fewestWaits() && waited >= MOST_WAITING;
  }

  private synchronized boolean waitLong() {
    return limit > FOR_EVER;
  }

  private synchronized boolean beginAnew() {
    points.set(0);
    cpu.set(0);
    waits = 0;
    waited = 0;
    if (!inVain) {
      inVain = true;
      patience.wasInVain();
    }
    return true;
  }
}
