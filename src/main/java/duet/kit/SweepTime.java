package duet.kit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The time that a submission lives in while it is swept; woven in where it asks for the JDK's.
 *
 * <p>Where nobody else moves, nothing happens while a thread sleeps but that time passes. So it
 * passes at once: whoever naps a thousand times and then goes on without the lock that it naps for
 * is seen to, and whoever naps for ever is known after so many points as whoever spins. Each look
 * at the clock takes some time as well, as if the thread had been kept off its processor.
 *
 * <p>All of it is what any machine may do: a thread may be kept waiting at any point, and whoever
 * parks may come back for no reason.
 */
public final class SweepTime {
  /** How much time passes with a look at the clock. */
  private static final long LOOK = TimeUnit.MICROSECONDS.toNanos(10);

  /** What is left of waiting for a lock that whoever is parked may hold. */
  private static final long ATTEMPT = TimeUnit.MILLISECONDS.toNanos(1);

  private static final AtomicLong AHEAD = new AtomicLong();

  private SweepTime() {}

  /** As {@link Thread#sleep(long)}. */
  public static void sleep(long millis) throws InterruptedException {
    if (millis < 0 || !skips(TimeUnit.MILLISECONDS.toNanos(millis))) {
      timed(TimeUnit.MILLISECONDS.toNanos(millis));
      Thread.sleep(millis);
    } else if (Thread.interrupted()) {
      throw new InterruptedException("sleep interrupted");
    }
  }

  /** As {@link Thread#sleep(long, int)}. */
  public static void sleep(long millis, int nanos) throws InterruptedException {
    if (nanos < 0 || nanos > 999_999) {
      Thread.sleep(millis, nanos);
    }
    sleep(nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
  }

  /** As {@link TimeUnit#sleep}. */
  public static void sleep(TimeUnit unit, long time) throws InterruptedException {
    if (time > 0) {
      sleep(unit.toMillis(time), unit == TimeUnit.NANOSECONDS ? 1 : 0);
    }
  }

  /** As {@link LockSupport#parkNanos(long)}. */
  public static void parkNanos(long nanos) {
    if (!skips(nanos)) {
      timed(nanos);
      LockSupport.parkNanos(nanos);
    }
  }

  /** As {@link LockSupport#parkNanos(Object, long)}. */
  public static void parkNanos(Object blocker, long nanos) {
    if (!skips(nanos)) {
      timed(nanos);
      LockSupport.parkNanos(blocker, nanos);
    }
  }

  /** As {@link Thread#yield}. On a busy machine each takes as long as somebody else's turn. */
  public static void yield() {
    if (!skips(0)) {
      Thread.yield();
    }
  }

  /** As {@link System#nanoTime}. */
  public static long nanoTime() {
    return System.nanoTime() + look();
  }

  /** As {@link System#currentTimeMillis}. */
  public static long currentTimeMillis() {
    return System.currentTimeMillis() + TimeUnit.NANOSECONDS.toMillis(look());
  }

  private static long look() {
    skips(LOOK);
    return AHEAD.get();
  }

  /** A wait with a limit begins; the limit in nanoseconds. */
  public static long limit(long time, TimeUnit unit) {
    return limitNanos(unit.toNanos(time));
  }

  /** See {@link #limit}. */
  public static long limitNanos(long nanos) {
    timed(nanos);
    return nanos;
  }

  /** A wait with a limit begins that is for ever if the limit is 0; that limit. */
  public static long limitMillis(long millis) {
    timed(millis == 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(millis));
    return millis;
  }

  /** A wait with a limit that is not known begins. */
  public static void limit() {
    timed(0);
  }

  /** Somebody tries for a lock, and gives up in time; how many nanoseconds to try. */
  public static long attempt(long time, TimeUnit unit) {
    long nanos = unit.toNanos(time);
    timed(nanos);
    return nanos > ATTEMPT && nanos <= SweepRounds.FOR_EVER && skips(nanos - ATTEMPT)
        ? ATTEMPT
        : nanos;
  }

  private static void timed(long nanos) {
    SweepTrack track = Points.track();
    if (track != null) {
      track.timed(nanos);
    }
  }

  /** Lets so much time pass at once, if nobody else moves. */
  private static boolean skips(long nanos) {
    SweepTrack track = Points.track();
    boolean skips = track != null && track.skipsTime();
    if (skips && nanos > 0) {
      AHEAD.addAndGet(nanos);
    }
    return skips;
  }
}
