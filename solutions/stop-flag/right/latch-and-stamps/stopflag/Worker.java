package stopflag;

import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.StampedLock;

/** A latch is a flag; a stamp tells whether somebody wrote meanwhile. */
public final class Worker implements Runnable {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final StampedLock lock = new StampedLock();
  private boolean ready;
  private int message;

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (stopped.getCount() > 0) {
      step.once();
    }
  }

  public void stop() {
    stopped.countDown();
  }

  public void publish(int message) {
    long stamp = lock.writeLock();
    try {
      this.message = message;
      ready = true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public OptionalInt poll() {
    long stamp = lock.tryOptimisticRead();
    OptionalInt seen = look();
    if (lock.validate(stamp)) {
      return seen;
    }
    stamp = lock.readLock();
    try {
      return look();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private OptionalInt look() {
    return ready ? OptionalInt.of(message) : OptionalInt.empty();
  }
}
