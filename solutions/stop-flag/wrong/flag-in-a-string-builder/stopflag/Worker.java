package stopflag;

import java.util.OptionalInt;

/** A final text that grows. */
public final class Worker implements Runnable {
  private final StringBuilder stops = new StringBuilder();
  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (stops.length() == 0) {
      step.once();
    }
  }

  public void stop() {
    stops.append("stop");
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
