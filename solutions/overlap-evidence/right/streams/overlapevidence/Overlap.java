package overlapevidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import overlapevidence.Event.Kind;

/** Questions put as streams. */
public final class Overlap {
  private Overlap() {}

  public static Map<String, List<Interval>> intervals(List<Event> trace) {
    Map<String, List<Event>> byTask = trace.stream().collect(Collectors.groupingBy(Event::task));
    return byTask.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, task -> pairs(task.getValue())));
  }

  private static List<Interval> pairs(List<Event> events) {
    List<Interval> pairs = new ArrayList<>();
    long now = events.get(0).at();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.kind() != (i % 2 == 0 ? Kind.BEGIN : Kind.END) || event.at() < now) {
        throw new IllegalArgumentException("wrong from here on: " + event);
      }
      if (i % 2 == 1) {
        pairs.add(new Interval(now, event.at()));
      }
      now = event.at();
    }
    if (events.size() % 2 == 1) {
      throw new IllegalArgumentException("without an end: " + events);
    }
    return pairs;
  }

  public static boolean overlaps(List<Event> trace, String a, String b) {
    Map<String, List<Interval>> all = intervals(trace);
    return all.getOrDefault(a, List.of()).stream()
        .anyMatch(
            one ->
                all.getOrDefault(b, List.of()).stream().anyMatch(other -> length(one, other) > 0));
  }

  private static long length(Interval one, Interval other) {
    return Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
  }

  public static int maxInFlight(List<Event> trace) {
    List<Interval> all = flat(trace);
    return all.stream().mapToInt(one -> atWork(all, one.begin())).max().orElse(0);
  }

  public static long timeWithAtLeast(List<Event> trace, int k) {
    List<Interval> all = flat(trace);
    List<Long> times = trace.stream().map(Event::at).distinct().sorted().toList();
    long sum = 0;
    for (int i = 0; i + 1 < times.size(); i++) {
      sum += atWork(all, times.get(i)) >= k ? times.get(i + 1) - times.get(i) : 0;
    }
    return sum;
  }

  private static List<Interval> flat(List<Event> trace) {
    return intervals(trace).values().stream().flatMap(List::stream).toList();
  }

  private static int atWork(List<Interval> all, long time) {
    return (int) all.stream().filter(i -> i.begin() <= time && time < i.end()).count();
  }
}
