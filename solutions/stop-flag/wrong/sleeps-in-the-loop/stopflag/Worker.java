package stopflag;

import java.util.OptionalInt;

/** Sees the stop, since the flag is volatile, and sleeps after every step nevertheless. */
public final class Worker implements Runnable {
  private volatile boolean stopped;
  private volatile boolean ready;
  private volatile int message;

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!stopped) {
      step.once();
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  public void stop() {
    stopped = true;
  }

  public void publish(int message) {
    this.message = message;
    ready = true;
  }

  public OptionalInt poll() {
    if (!ready) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(message);
  }
}
