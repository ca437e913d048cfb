package overlapevidence.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import overlapevidence.Interval;

/** What is true of a trace, worked out from what it was made from, in the most literal way. */
final class Truth {
  private final Map<String, List<Interval>> work;

  Truth(Trace trace) {
    this.work = trace.work();
  }

  /** Whether both contain the later one of two begins, for any two of their intervals. */
  boolean overlaps(String a, String b) {
    for (Interval one : work.getOrDefault(a, List.of())) {
      for (Interval other : work.getOrDefault(b, List.of())) {
        long later = Math.max(one.begin(), other.begin());
        if (contains(one, later) && contains(other, later)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The number grows at a begin only, so it is greatest at one. */
  int maxInFlight() {
    return all().stream().map(Interval::begin).mapToInt(this::inFlightAt).max().orElse(0);
  }

  /** Between two neighbouring times of the trace the number stays the same. */
  long timeWithAtLeast(int k) {
    TreeSet<Long> times = new TreeSet<>();
    for (Interval interval : all()) {
      times.add(interval.begin());
      times.add(interval.end());
    }
    long sum = 0;
    for (long from : times) {
      Long to = times.higher(from);
      if (to != null && inFlightAt(from) >= k) {
        sum += to - from;
      }
    }
    return sum;
  }

  private int inFlightAt(long time) {
    return (int) all().stream().filter(interval -> contains(interval, time)).count();
  }

  private List<Interval> all() {
    return work.values().stream().flatMap(Collection::stream).toList();
  }

  private static boolean contains(Interval interval, long time) {
    return interval.begin() <= time && time < interval.end();
  }
}
