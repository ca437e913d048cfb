package stopflag;

import java.util.OptionalInt;

/** Looks at the flag after every tenth step. */
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
      for (int i = 0; i < 10; i++) {
        step.once();
      }
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
