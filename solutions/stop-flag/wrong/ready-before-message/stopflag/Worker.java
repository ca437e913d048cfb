package stopflag;

import java.util.OptionalInt;

/** Everything is volatile, and the flag goes up too early. */
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
    }
  }

  public void stop() {
    stopped = true;
  }

  public void publish(int message) {
    ready = true;
    this.message = message;
  }

  public OptionalInt poll() {
    return ready ? OptionalInt.of(message) : OptionalInt.empty();
  }
}
