package stopflag;

import java.util.OptionalInt;

/** A box that is empty once somebody has looked into it. */
public final class Worker implements Runnable {
  private volatile boolean stopped;
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
    OptionalInt seen = box;
    box = OptionalInt.empty();
    return seen;
  }
}
