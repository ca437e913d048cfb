package overlapevidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overlapevidence.Event.Kind;

/** Begins and ends, each sorted by itself, are walked through side by side. */
public final class Overlap {
  private Overlap() {}

  public static Map<String, List<Interval>> intervals(List<Event> trace) {
    Map<String, List<Interval>> intervals = new LinkedHashMap<>();
    Map<String, Event> last = new HashMap<>();
    for (Event event : trace) {
      Event before = last.put(event.task(), event);
      boolean atWork = before != null && before.kind() == Kind.BEGIN;
      if (atWork == (event.kind() == Kind.BEGIN)) {
        throw new IllegalArgumentException(event + " follows " + before);
      }
      if (before != null && event.at() < before.at()) {
        throw new IllegalArgumentException(event + " is earlier than " + before);
      }
      List<Interval> mine = intervals.computeIfAbsent(event.task(), task -> new ArrayList<>());
      if (atWork) {
        mine.add(new Interval(before.at(), event.at()));
      }
    }
    for (Event event : last.values()) {
      if (event.kind() == Kind.BEGIN) {
        throw new IllegalArgumentException(event + " has no end");
      }
    }
    return intervals;
  }

  public static boolean overlaps(List<Event> trace, String a, String b) {
    Map<String, List<Interval>> all = intervals(trace);
    for (Interval one : all.getOrDefault(a, List.of())) {
      for (Interval other : all.getOrDefault(b, List.of())) {
        if (Math.max(one.begin(), other.begin()) < Math.min(one.end(), other.end())) {
          return true;
        }
      }
    }
    return false;
  }

  public static int maxInFlight(List<Event> trace) {
    long[] begins = times(trace, Kind.BEGIN);
    long[] ends = times(trace, Kind.END);
    int most = 0;
    int over = 0;
    for (int begun = 0; begun < begins.length; begun++) {
      while (over < ends.length && ends[over] <= begins[begun]) {
        over++;
      }
      most = Math.max(most, begun + 1 - over);
    }
    return most;
  }

  public static long timeWithAtLeast(List<Event> trace, int k) {
    long[] begins = times(trace, Kind.BEGIN);
    long[] ends = times(trace, Kind.END);
    int begun = 0;
    int over = 0;
    long now = 0;
    long sum = 0;
    while (over < ends.length) {
      boolean ending = begun == begins.length || ends[over] <= begins[begun];
      long next = ending ? ends[over] : begins[begun];
      sum += begun - over >= k ? next - now : 0;
      now = next;
      begun += ending ? 0 : 1;
      over += ending ? 1 : 0;
    }
    return sum;
  }

  private static long[] times(List<Event> trace, Kind kind) {
    intervals(trace);
    return trace.stream().filter(e -> e.kind() == kind).mapToLong(Event::at).sorted().toArray();
  }
}
