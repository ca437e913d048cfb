package overlapevidence.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import overlapevidence.Event;
import overlapevidence.Interval;
import overlapevidence.Overlap;

/** Makes questions of traces; the right answers come from what the traces were made from. */
final class Questions {
  private static final String REFUSED = "an IllegalArgumentException";

  private Questions() {}

  static Question intervals(Trace trace) {
    return new Question(
        "intervals(trace)", trace, list -> inWords(Overlap.intervals(list)), inWords(trace.work()));
  }

  static Question overlaps(Trace trace, String a, String b) {
    return new Question(
        "overlaps(trace, \"%s\", \"%s\")".formatted(a, b),
        trace,
        list -> String.valueOf(Overlap.overlaps(list, a, b)),
        String.valueOf(new Truth(trace).overlaps(a, b)));
  }

  /** For any two tasks of the trace, in both orders. */
  static Stream<Question> overlaps(Trace trace) {
    List<String> names = List.copyOf(trace.work().keySet());
    return names.stream()
        .flatMap(a -> names.stream().filter(b -> !a.equals(b)).map(b -> overlaps(trace, a, b)));
  }

  static Question maxInFlight(Trace trace) {
    return new Question(
        "maxInFlight(trace)",
        trace,
        list -> String.valueOf(Overlap.maxInFlight(list)),
        String.valueOf(new Truth(trace).maxInFlight()));
  }

  /** For one task, for two and so on, and for one more than there are. */
  static Stream<Question> timeWithAtLeast(Trace trace) {
    List<Question> questions = new ArrayList<>();
    for (int k = 1; k <= trace.work().size() + 1; k++) {
      int number = k;
      questions.add(
          new Question(
              "timeWithAtLeast(trace, " + k + ")",
              trace,
              list -> String.valueOf(Overlap.timeWithAtLeast(list, number)),
              String.valueOf(new Truth(trace).timeWithAtLeast(number))));
    }
    return questions.stream();
  }

  /** Every method has to refuse it. */
  static Stream<Question> refused(Trace trace) {
    Map<String, Question.Asked> calls = new LinkedHashMap<>();
    calls.put("intervals(trace)", list -> inWords(Overlap.intervals(list)));
    calls.put(
        "overlaps(trace, \"A\", \"B\")", list -> String.valueOf(Overlap.overlaps(list, "A", "B")));
    calls.put("maxInFlight(trace)", list -> String.valueOf(Overlap.maxInFlight(list)));
    calls.put(
        "timeWithAtLeast(trace, 1)", list -> String.valueOf(Overlap.timeWithAtLeast(list, 1)));
    return calls.entrySet().stream()
        .map(
            call ->
                new Question(
                    call.getKey(), trace, list -> refusal(call.getValue(), list), REFUSED));
  }

  private static String refusal(Question.Asked asked, List<Event> list) {
    try {
      return asked.answer(list);
    } catch (IllegalArgumentException asPromised) {
      return REFUSED;
    }
  }

  /** In the order of names, since none is promised. */
  private static String inWords(Map<String, List<Interval>> intervals) {
    if (intervals == null) {
      return "null";
    }
    Map<String, List<String>> words = new TreeMap<>();
    intervals.forEach(
        (task, all) ->
            words.put(
                String.valueOf(task),
                all == null ? null : all.stream().map(Questions::inWords).toList()));
    return words.toString();
  }

  private static String inWords(Interval interval) {
    return interval == null ? "null" : interval.begin() + " to " + interval.end();
  }
}
