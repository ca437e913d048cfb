package overlapevidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overlapevidence.Event.Kind;

/** Looks at each begin how many are at work, and at each piece between two times. */
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
    List<Interval> all = all(trace);
    int most = 0;
    for (Interval interval : all) {
      most = Math.max(most, atWork(all, interval.begin()));
    }
    return most;
  }

  public static long timeWithAtLeast(List<Event> trace, int k) {
    List<Interval> all = all(trace);
    long[] times = new long[2 * all.size()];
    int used = 0;
    for (Interval interval : all) {
      times[used++] = interval.begin();
      times[used++] = interval.end();
    }
    Arrays.sort(times);
    long sum = 0;
    for (int i = 1; i < times.length; i++) {
      if (atWork(all, times[i - 1]) >= k) {
        sum += times[i] - times[i - 1];
      }
    }
    return sum;
  }

  private static List<Interval> all(List<Event> trace) {
    List<Interval> all = new ArrayList<>();
    for (List<Interval> mine : intervals(trace).values()) {
      all.addAll(mine);
    }
    return all;
  }

  private static int atWork(List<Interval> all, long time) {
    int number = 0;
    for (Interval interval : all) {
      if (interval.begin() <= time && time < interval.end()) {
        number++;
      }
    }
    return number;
  }
}
