package overlapevidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overlapevidence.Event.Kind;

/** Sorts a copy of the trace: by time, and ends before begins. */
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
    List<Event> both = new ArrayList<>();
    for (Event event : sorted(trace)) {
      if (event.task().equals(a) || event.task().equals(b)) {
        both.add(event);
      }
    }
    return most(both) == 2;
  }

  public static int maxInFlight(List<Event> trace) {
    return most(sorted(trace));
  }

  private static int most(List<Event> sorted) {
    int inFlight = 0;
    int most = 0;
    for (Event event : sorted) {
      inFlight += event.kind() == Kind.BEGIN ? 1 : -1;
      most = Math.max(most, inFlight);
    }
    return most;
  }

  public static long timeWithAtLeast(List<Event> trace, int k) {
    int inFlight = 0;
    long sum = 0;
    Event before = null;
    for (Event event : sorted(trace)) {
      if (inFlight >= k) {
        sum += event.at() - before.at();
      }
      inFlight += event.kind() == Kind.BEGIN ? 1 : -1;
      before = event;
    }
    return sum;
  }

  private static List<Event> sorted(List<Event> trace) {
    intervals(trace);
    List<Event> sorted = new ArrayList<>(trace);
    sorted.sort(
        Comparator.comparingLong(Event::at).thenComparing(Event::kind, Comparator.reverseOrder()));
    return sorted;
  }
}
