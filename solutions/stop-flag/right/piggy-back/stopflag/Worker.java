package stopflag;

import java.util.OptionalInt;

/** Volatile flags; the plain message travels with the second of them. */
public final class Worker implements Runnable {
  private volatile boolean stopped;
  private volatile boolean ready;
  private int message;

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
