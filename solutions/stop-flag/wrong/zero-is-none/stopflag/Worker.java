package stopflag;

import java.util.OptionalInt;

/** A number that means that there is none. */
public final class Worker implements Runnable {
  private volatile boolean stopped;
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
  }

  public OptionalInt poll() {
    return message == 0 ? OptionalInt.empty() : OptionalInt.of(message);
  }
}
