package overlapevidence.checks;

import duet.kit.Nonces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import overlapevidence.Event;
import overlapevidence.Interval;

/** Draws traces, the small ones first: the first one that goes wrong is easily understood. */
final class RandomTraces {
  private static final List<String> NAMES = List.of("D", "B", "E", "A", "C");

  private final Nonces nonces;

  RandomTraces(Nonces nonces) {
    this.nonces = nonces;
  }

  /** No task begins at the very time at which one ends: begins are even, ends odd. */
  Stream<Trace> apart(int count) {
    return draw(count, time -> 2 * time, time -> 2 * time + 1);
  }

  /** Tasks often begin when others end, and some end when they begin. */
  Stream<Trace> touching(int count) {
    return draw(count, time -> time / 2, time -> time / 2);
  }

  /** The same over hours, from some time on that may lie before zero. */
  Stream<Trace> overHours(int count) {
    long unit = 1_000_000_000L * nonces.between(1_000, 9_000) + nonces.between(1, 999);
    long start = -unit * nonces.between(1, 40);
    return draw(count, time -> start + time * unit, time -> start + time * unit);
  }

  private Stream<Trace> draw(int count, LongUnaryOperator begin, LongUnaryOperator end) {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      traces.add(one(2 + i * 4 / count, begin, end));
    }
    return traces.stream();
  }

  private Trace one(int tasks, LongUnaryOperator begin, LongUnaryOperator end) {
    Map<String, List<Interval>> work = new LinkedHashMap<>();
    for (String name : nonces.shuffle(NAMES).subList(0, tasks)) {
      work.put(name, intervals(tasks, begin, end));
    }
    return mixed(Trace.list(work));
  }

  private List<Interval> intervals(int tasks, LongUnaryOperator begin, LongUnaryOperator end) {
    int number = nonces.between(1, Math.min(3, tasks));
    List<Long> times = new ArrayList<>();
    new TreeSet<>(nonces.distinct(2 * number, 0, 6 + 2 * tasks))
        .forEach(time -> times.add((long) time));
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < times.size(); i += 2) {
      long from = begin.applyAsLong(times.get(i));
      intervals.add(new Interval(from, end.applyAsLong(times.get(i + 1))));
    }
    return intervals;
  }

  /** In any order that keeps the one in which each task wrote. */
  private Trace mixed(Trace list) {
    List<List<Event>> rest = new ArrayList<>();
    list.work().forEach((task, all) -> rest.add(new ArrayList<>(Trace.eventsOf(task, all))));
    List<Event> mixed = new ArrayList<>();
    while (!rest.isEmpty()) {
      List<Event> next = rest.get(nonces.between(0, rest.size() - 1));
      mixed.add(next.remove(0));
      rest.removeIf(List::isEmpty);
    }
    return list.inOrder(mixed);
  }
}
