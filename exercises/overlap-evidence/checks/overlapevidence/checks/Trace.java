package overlapevidence.checks;

import duet.kit.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import overlapevidence.Event;
import overlapevidence.Event.Kind;
import overlapevidence.Interval;

/**
 * A trace to ask about.
 *
 * @param where what it is like, to follow the word "where"
 * @param work when each task is at work: what the trace was made from; empty for a false trace
 * @param events the trace
 */
record Trace(String where, Map<String, List<Interval>> work, List<Event> events) {
  /** Each task wrote into a list of its own, and the lists were put one after the other. */
  static Trace list(Map<String, List<Interval>> work) {
    List<Event> events = new ArrayList<>();
    work.forEach((task, intervals) -> events.addAll(eventsOf(task, intervals)));
    return new Trace(inWords(work), work, events);
  }

  /** As {@link #list(Map)}; written as in {@code "A 0-4 6-9, B 2-5"}. */
  static Trace list(String work) {
    return list(parsed(work));
  }

  /** All wrote into one list, in order of time; of those at the same time the task named first. */
  static Trace log(String work) {
    Trace list = list(work);
    List<Event> events = new ArrayList<>(list.events);
    events.sort(Comparator.comparing(Event::at));
    return new Trace(list.where, list.work, events);
  }

  /** A trace that cannot be true, as in {@code "A+0 B-3"}: A begins at 0, B ends at 3. */
  static Trace that(String where, String events) {
    return new Trace(
        where, Map.of(), List.of(events.split(" ")).stream().map(Trace::event).toList());
  }

  static List<Event> eventsOf(String task, List<Interval> intervals) {
    List<Event> events = new ArrayList<>();
    for (Interval interval : intervals) {
      events.add(new Event(task, Kind.BEGIN, interval.begin()));
      events.add(new Event(task, Kind.END, interval.end()));
    }
    return events;
  }

  /** The same with the events in this order. */
  Trace inOrder(List<Event> order) {
    return new Trace(where, work, order);
  }

  /** The same with names of their own, and words that say so. */
  Trace asIfReadFromAFile() {
    return new Trace(
        where + " (and each name in the trace is a String object of its own)",
        work,
        withNamesOfTheirOwn().events);
  }

  /** The same with names that are equal, but each an object of its own, as if read from a file. */
  Trace withNamesOfTheirOwn() {
    return inOrder(
        events.stream()
            .map(event -> new Event(copyOf(event.task()), event.kind(), event.at()))
            .toList());
  }

  static String copyOf(String name) {
    return new StringBuilder(name).toString();
  }

  /** The trace, event by event, for a student to read. */
  List<Step> steps() {
    return events.stream().map(Trace::step).toList();
  }

  /** As in {@code A is at work 0-4 and 6-9, B 2-5}. */
  static String inWords(Map<String, List<Interval>> work) {
    if (work.isEmpty()) {
      return "the trace is empty";
    }
    return work.entrySet().stream()
        .map(task -> task.getKey() + " is at work " + inWords(task.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String inWords(List<Interval> intervals) {
    return intervals.stream()
        .map(interval -> "from " + interval.begin() + " to " + interval.end())
        .collect(Collectors.joining(" and "));
  }

  private static Step step(Event event) {
    String what = event.kind() == Kind.BEGIN ? "begins at " : "ends at ";
    return new Step(event.task(), "", 0, what + event.at(), "");
  }

  private static Map<String, List<Interval>> parsed(String work) {
    Map<String, List<Interval>> parsed = new LinkedHashMap<>();
    for (String task : work.isEmpty() ? new String[0] : work.split(", ")) {
      String[] words = task.split(" ");
      List<Interval> intervals = new ArrayList<>();
      for (int i = 1; i < words.length; i++) {
        String[] ends = words[i].split("-");
        intervals.add(new Interval(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
      }
      parsed.put(words[0].intern(), intervals);
    }
    return parsed;
  }

  private static Event event(String word) {
    Kind kind = word.charAt(1) == '+' ? Kind.BEGIN : Kind.END;
    return new Event(word.substring(0, 1).intern(), kind, Long.parseLong(word.substring(2)));
  }
}
