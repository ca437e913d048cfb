package stopflag;

import java.util.OptionalInt;

/** Blocks on a monitor that nobody else knows. */
public final class Worker implements Runnable {
  private final Object guard = new Object();
  private boolean stopped;
  private Integer message;

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (true) {
      synchronized (guard) {
        if (stopped) {
          return;
        }
      }
      step.once();
    }
  }

  public void stop() {
    synchronized (guard) {
      stopped = true;
    }
  }

  public void publish(int message) {
    synchronized (guard) {
      this.message = message;
    }
  }

  public OptionalInt poll() {
    synchronized (guard) {
      return message == null ? OptionalInt.empty() : OptionalInt.of(message);
    }
  }
}
