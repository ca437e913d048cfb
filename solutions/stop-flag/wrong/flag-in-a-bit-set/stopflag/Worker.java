package stopflag;

import java.util.BitSet;
import java.util.OptionalInt;

/** One bit of a final set. */
public final class Worker implements Runnable {
  private final BitSet stopped = new BitSet();
  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!stopped.get(0)) {
      step.once();
    }
  }

  public void stop() {
    stopped.set(0);
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
