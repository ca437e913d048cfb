package stopflag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Containers that keep threads apart by themselves. */
public final class Worker implements Runnable {
  private final List<String> stops = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> newest = new ConcurrentHashMap<>();

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
    newest.put("message", message);
  }

  public OptionalInt poll() {
    Integer message = newest.get("message");
    return message == null ? OptionalInt.empty() : OptionalInt.of(message);
  }
}
