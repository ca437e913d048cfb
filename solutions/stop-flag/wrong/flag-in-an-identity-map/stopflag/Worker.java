package stopflag;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A final map that says who has to stop. */
public final class Worker implements Runnable {
  private final Map<Object, Boolean> stopped = new IdentityHashMap<>();
  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!stopped.containsKey(this)) {
      step.once();
    }
  }

  public void stop() {
    stopped.put(this, true);
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
