package stopflag;

import java.util.OptionalInt;

/** Written in the right order, and read in the wrong one. */
public final class Worker implements Runnable {
  private volatile boolean stopped;
  private volatile boolean ready;
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
    int seen = message;
    return ready ? OptionalInt.of(seen) : OptionalInt.empty();
  }
}
