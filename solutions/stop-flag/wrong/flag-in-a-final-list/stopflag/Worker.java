package stopflag;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The field is final; what it refers to is not. */
public final class Worker implements Runnable {
  private final List<String> stops = new ArrayList<>();
  private volatile OptionalInt box = OptionalInt.empty();

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (stops.isEmpty()) {
      step.once();
    }
  }

  public void stop() {
    stops.add("stop");
  }

  public void publish(int message) {
    box = OptionalInt.of(message);
  }

  public OptionalInt poll() {
    return box;
  }
}
