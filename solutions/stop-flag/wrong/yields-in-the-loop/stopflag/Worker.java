package stopflag;

import java.util.OptionalInt;

/** Lets others go first, and believes to hear from them that way. */
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
      Thread.yield();
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
