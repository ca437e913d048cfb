package duet.kit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Short rests of the checker between two looks; no verdict hangs on their length. */
final class Nap {
  private Nap() {}

  static void ofMillis(long millis) {
    ofNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Rests for at least this long, even where the thread has been interrupted. */
  static void ofNanos(long nanos) {
    boolean interrupted = false;
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
