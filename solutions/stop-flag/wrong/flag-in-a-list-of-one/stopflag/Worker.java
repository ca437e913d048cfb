package stopflag;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The list never grows; what its only place holds is plain. */
public final class Worker implements Runnable {
  private final List<Boolean> stopped = Arrays.asList(false);
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
    stopped.set(0, true);
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
