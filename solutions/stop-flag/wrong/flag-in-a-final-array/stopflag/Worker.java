package stopflag;

import java.util.OptionalInt;

/** The array is final; its elements are plain. */
public final class Worker implements Runnable {
  private final boolean[] stopped = new boolean[1];
  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!stopped[0]) {
      step.once();
    }
  }

  public void stop() {
    stopped[0] = true;
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
