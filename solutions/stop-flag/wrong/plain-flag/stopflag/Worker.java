package stopflag;

import java.util.OptionalInt;

/** The flag is a field like any other. */
public final class Worker implements Runnable {
  private boolean stopped;
  private volatile OptionalInt box = OptionalInt.empty();

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
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
