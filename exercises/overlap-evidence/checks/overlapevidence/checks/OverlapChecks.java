package overlapevidence.checks;

import duet.kit.Check;
import duet.kit.Nonces;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asks about traces, small ones first, and compares with what the traces were made from. */
class OverlapChecks {
  private static final String DRAW =
      "Draw a bar for each time that a task was at work, one line for each task, on the same axis."
          + " ";

  private final RandomTraces random = new RandomTraces(Nonces.ofCheck());

  @Test
  @Check(
      id = "intervals",
      points = 1,
      needs = {},
      promise = "intervals tells for every task from when to when it was at work, each time")
  void everyBeginHasItsEnd() {
    Stream<Trace> traces =
        concat(
            Stream.of(
                Trace.list(""),
                Trace.list("A 3-8"),
                Trace.log("A 0-4, B 6-9"),
                Trace.log("A 0-4, B 2-6"),
                Trace.log("A 0-2 5-9, B 3-6"),
                Trace.log("A 2-2"),
                Trace.log("A 0-3 3-5")),
            random.touching(60),
            random.overHours(40));
    ask(
        traces.map(Questions::intervals),
        "All that can be said about what happened together rests on when each task was at work.",
        DRAW + "Which begin belongs to which end?");
  }

  @Test
  @Check(
      id = "sequential-is-not-overlap",
      points = 2,
      needs = {},
      promise =
          "overlaps tells a show in which song and dance went on together from shows in which they"
              + " took turns")
  void takingTurnsIsNotTogether() {
    Stream<Trace> shows =
        Stream.of(
            Trace.log("sing 0-30, dance 31-60"),
            Trace.log("sing 0-9 10-19 20-29, dance 30-39 40-49 50-59"),
            Trace.log("sing 0-9 20-29 40-49, dance 10-19 30-39 50-59"),
            Trace.log("sing 0-9 10-19 20-29, dance 3-12 13-22 23-32"));
    ask(
        shows.map(show -> Questions.overlaps(show, "sing", "dance")),
        "Whoever watches a show in which one is silent while the other is at work sees no two"
            + " things at the same time, however often they change places.",
        DRAW + "Is there an upright line that crosses a bar of both?");
  }

  @Test
  @Check(
      id = "overlap-found",
      points = 2,
      needs = "sequential-is-not-overlap",
      promise = "overlaps finds out about any two tasks, however many others there are")
  void everyOverlapIsFound() {
    Trace third = Trace.log("A 0-9, C 1-2, B 3-5");
    Stream<Question> small =
        concat(
            Stream.of("A 0-4, B 2-6", "A 0-9, B 3-5", "A 0-2, B 4-6", "A 0-2 10-14, B 4-6 12-13")
                .map(Trace::log)
                .flatMap(Questions::overlaps),
            Stream.of(
                Questions.overlaps(Trace.log("A 0-4"), "A", "B"),
                Questions.overlaps(Trace.log("A 0-4"), "B", "A"),
                Questions.overlaps(Trace.list(""), "A", "B"),
                Questions.overlaps(Trace.log("A 0-4, B 2-6").asIfReadFromAFile(), "A", "B")),
            Questions.overlaps(third));
    Stream<Question> drawn =
        random.apart(100).map(Trace::withNamesOfTheirOwn).flatMap(Questions::overlaps);
    ask(
        concat(small, drawn),
        "Evidence that misses an overlap calls a program sequential that is not.",
        DRAW + "Look at the lines of the two tasks only. Which bars did your program compare?");
  }

  @Test
  @Check(
      id = "max-in-flight",
      points = 2,
      needs = {},
      promise = "maxInFlight tells the greatest number of tasks that were at work at one instant")
  void theGreatestNumberIsFound() {
    Stream<Trace> traces =
        concat(
            Stream.of(
                Trace.list(""),
                Trace.log("A 0-5"),
                Trace.log("A 0-5, B 2-7"),
                Trace.log("A 0-2, B 4-6"),
                Trace.log("A 0-5, B 0-5"),
                Trace.list("A 0-2 6-8, B 3-5"),
                Trace.log("A 0-9, B 1-3, C 5-7")),
            random.apart(200));
    ask(
        traces.map(Questions::maxInFlight),
        "The greatest number of tasks in flight tells how many workers, or how much memory, a"
            + " program needs at its busiest moment.",
        DRAW
            + "Move an upright line from left to right: where does the number of bars that it"
            + " crosses change?");
  }

  @Test
  @Check(
      id = "touching",
      points = 1,
      needs = {"overlap-found", "max-in-flight"},
      promise =
          "Tasks of which one ends at the very time at which the other begins were not at work"
              + " together, and neither is anybody who ends when it begins")
  void anEndBelongsToNobody() {
    Stream<Trace> traces =
        concat(
            Stream.of(
                Trace.log("A 0-4, B 4-6"),
                Trace.log("B 4-6, A 0-4"),
                Trace.log("A 0-4 4-8, B 4-6"),
                Trace.log("A 3-3"),
                Trace.log("A 3-3, B 0-5"),
                Trace.log("A 2-2, B 2-2")),
            random.touching(100));
    ask(
        traces.flatMap(
            trace ->
                Stream.concat(Questions.overlaps(trace), Stream.of(Questions.maxInFlight(trace)))),
        "A relay runner who hands over the baton is not running with the next one. If an instant"
            + " without any length counted, every program that does one thing after the other"
            + " would look as if it did two.",
        DRAW
            + "The begin of a bar belongs to it and its end does not. What happens first at a time"
            + " at which one ends and another begins?");
  }

  @Test
  @Check(
      id = "time-at-least",
      points = 1,
      needs = {},
      promise = "timeWithAtLeast tells for how long at least k tasks were at work")
  void theTimeTogetherIsMeasured() {
    Stream<Trace> traces =
        concat(
            Stream.of(
                Trace.list(""),
                Trace.log("A 0-5"),
                Trace.log("A 0-5, B 2-7"),
                Trace.log("A 0-2, B 4-6"),
                Trace.log("A 0-9, B 1-3, C 5-7"),
                Trace.log("A 0-9, B 1-8, C 2-7")),
            random.touching(80),
            random.overHours(80));
    ask(
        traces.flatMap(Questions::timeWithAtLeast),
        "How long tasks were at work together is what tells a program that makes use of its"
            + " processors from one that merely begins everything at once.",
        DRAW
            + "Cut the picture wherever a bar begins or ends. Which pieces count, and how long is"
            + " each?");
  }

  @Test
  @Check(
      id = "bad-traces",
      points = 1,
      needs = "intervals",
      promise = "Every method refuses a trace that cannot be true")
  void whatCannotBeIsRefused() {
    Stream<Trace> traces =
        Stream.of(
            Trace.that("A ends and has not begun", "A-3"),
            Trace.that("A begins and never ends", "A+3"),
            Trace.that("A begins twice without an end between", "A+0 A+2 A-4 A-6"),
            Trace.that("A ends twice", "A+0 A-2 A-4"),
            Trace.that("A begins after it has ended", "A-2 A+2"),
            Trace.that("A ends before the time at which it begins", "A+5 A-3"),
            Trace.that("A begins again before the time at which it ended", "A+0 A-5 A+3 A-8"),
            Trace.that("A begins and B ends", "A+0 B-4"),
            Trace.that("A begins again and B ends twice", "A+0 B+1 A+2 B-3 A-4 B-5"),
            Trace.that("C begins and never ends", "A+0 A-3 B+4 C+5 B-6"));
    ask(
        traces.flatMap(Questions::refused),
        "An answer that was worked out from a trace with a hole in it looks like any other answer,"
            + " and is believed.",
        "Follow the events of one task at a time. What must a task have done before it can end, and"
            + " what before it can begin?");
  }

  @SafeVarargs
  private static <T> Stream<T> concat(Stream<T>... streams) {
    return Stream.of(streams).flatMap(Function.identity());
  }

  private static void ask(Stream<Question> questions, String why, String advice) {
    List<Question> all = questions.toList();
    new Inquiry(all, why, advice).run();
  }
}
