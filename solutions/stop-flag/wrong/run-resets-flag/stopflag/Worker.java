package stopflag;

import java.util.OptionalInt;

/** Declares itself at work, whatever was said before. */
public final class Worker implements Runnable {
  private volatile boolean running;
  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    running = true;
    while (running) {
      step.once();
    }
  }

  public void stop() {
    running = false;
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
