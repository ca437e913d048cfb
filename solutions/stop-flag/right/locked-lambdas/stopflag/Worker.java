package stopflag;

import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One method takes the lock, and all others tell it what to do. */
public final class Worker implements Runnable {
  private final ReentrantLock lock = new ReentrantLock();
  private boolean stopped;
  private OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!locked(() -> stopped)) {
      step.once();
    }
  }

  public void stop() {
    locked(() -> stopped = true);
  }

  public void publish(int message) {
    locked(
        () -> {
          box = OptionalInt.of(message);
          return null;
        });
  }

  public OptionalInt poll() {
    return locked(() -> box);
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
