package duet.probe;

import duet.kit.OutcomeSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.util.Counter;

/** How often each outcome of a stress test was observed so far. */
final class Counts {
  /**
   * A submission can make up any number of outcomes; those that come when there are so many count
   * as one of their own, which no test knows.
   */
  private static final int MOST = 1_000;

  private static final String OTHERS = "(others)";

  private final Map<String, Long> counts = new TreeMap<>();

  /** Adds what one actor has counted. */
  <R> void add(Counter<R> counter) {
    for (R outcome : counter.elementSet()) {
      add(String.valueOf(outcome), counter.count(outcome));
    }
  }

  /** Adds something that was observed once. */
  void add(String id) {
    add(id, 1);
  }

  private void add(String id, long count) {
    boolean room = counts.size() < MOST || counts.containsKey(id);
    counts.merge(room ? id : OTHERS, count, Long::sum);
  }

  List<OutcomeSeen> all() {
    List<OutcomeSeen> all = new ArrayList<>();
    counts.forEach((id, count) -> all.add(new OutcomeSeen(id, count, "", "")));
    return all;
  }
}
