package stopflag;

import java.util.OptionalInt;

/** Holds the lock while it works. */
public final class Worker implements Runnable {
  private boolean stopped;
  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (true) {
      synchronized (this) {
        if (stopped) {
          return;
        }
        step.once();
      }
    }
  }

  public void stop() {
    synchronized (this) {
      stopped = true;
    }
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
