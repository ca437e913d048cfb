package stopflag;

import java.util.OptionalInt;

/** The message is volatile, and the flag that says it is there is not. */
public final class Worker implements Runnable {
  private volatile boolean stopped;
  private boolean ready;
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
    this.message = message;
    ready = true;
  }

  public OptionalInt poll() {
    return ready ? OptionalInt.of(message) : OptionalInt.empty();
  }
}
