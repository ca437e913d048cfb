package overlapevidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import overlapevidence.Event.Kind;

/** Measures the time with exactly k. */
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
    int inFlight = 0;
    int most = 0;
    for (int change : changes(trace).values()) {
      inFlight += change;
      most = Math.max(most, inFlight);
    }
    return most;
  }

  public static long timeWithAtLeast(List<Event> trace, int k) {
    long sum = 0;
    long since = 0;
    int inFlight = 0;
    for (Map.Entry<Long, Integer> change : changes(trace).entrySet()) {
      if (inFlight == k) {
        sum += change.getKey() - since;
      }
      since = change.getKey();
      inFlight += change.getValue();
    }
    return sum;
  }

  /** By how much the number of tasks at work changes, and when. */
  private static SortedMap<Long, Integer> changes(List<Event> trace) {
    SortedMap<Long, Integer> changes = new TreeMap<>();
    for (List<Interval> mine : intervals(trace).values()) {
      for (Interval interval : mine) {
        changes.merge(interval.begin(), 1, Integer::sum);
        changes.merge(interval.end(), -1, Integer::sum);
      }
    }
    return changes;
  }
}
