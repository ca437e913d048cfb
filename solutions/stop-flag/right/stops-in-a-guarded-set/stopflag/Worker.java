package stopflag;

import java.util.BitSet;
import java.util.OptionalInt;

/** A plain container is as good as a field, if a lock guards it. */
public final class Worker implements Runnable {
  private final BitSet stopped = new BitSet();
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
    set();
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }

  private synchronized boolean isStopped() {
    return stopped.get(0);
  }

  private void set() {
    synchronized (this) {
      stopped.set(0);
    }
  }
}
