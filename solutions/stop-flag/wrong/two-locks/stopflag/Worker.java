package stopflag;

import java.util.OptionalInt;

/** Reader and writer hold a lock each, and not the same. */
public final class Worker implements Runnable {
  private final Object reading = new Object();
  private final Object writing = new Object();
  private boolean stopped;
  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!isStopped()) {
      step.once();
    }
  }

  public void stop() {
    synchronized (writing) {
      stopped = true;
    }
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }

  private boolean isStopped() {
    synchronized (reading) {
      return stopped;
    }
  }
}
