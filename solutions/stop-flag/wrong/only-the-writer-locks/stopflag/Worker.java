package stopflag;

import java.util.OptionalInt;

/** Writing is guarded; reading does no harm. */
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

  public synchronized void stop() {
    stopped = true;
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
