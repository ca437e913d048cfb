package sharedglobal.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.Crew;
import duet.kit.Nonces;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import sharedglobal.SharedGlobal;
import sharedglobal.SharedGlobal.Seen;

/** What the records of one thread tell, and the lines that they make. */
class SharedRecordsChecks {
  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "where-am-i",
      points = 1,
      needs = "sequence",
      promise =
          "runInMain does test and then demo on the thread that called it, and both records name"
              + " that thread and this process")
  void recordsTellWhereTheyWereMade() {
    // Twice, by threads of different names: what was noted once is wrong the second time.
    for (int number : nonces.distinct(2, 1_000, 9_000)) {
      int start = nonces.between(1_000, 9_000);
      AtomicReference<List<Told>> told = new AtomicReference<>(List.of());
      try (Crew crew = Crew.assemble()) {
        Call call =
            crew.call(
                "caller-" + number,
                () -> {
                  SharedGlobal.n = start;
                  told.set(Told.byAll(SharedGlobal.runInMain()));
                });
        Calls.mustComeBack(crew, call, "runInMain");
        call.orFail("runInMain");
        mustBeTestAndDemo(told.get(), start);
        told.get().forEach(seen -> mustName(call.thread(), seen));
      }
    }
  }

  private static void mustBeTestAndDemo(List<Told> told, int start) {
    List<String> who = told.stream().map(Records::who).toList();
    if (!who.equals(List.of("test", "demo"))) {
      throw Calls.seen(
          "runInMain returned records of %s instead of [test, demo].".formatted(who),
          "The caller wants to know what both functions saw, in the order in which they ran.",
          "Call the one, then the other, and put what they return into a list.");
    }
    List<Integer> values = told.stream().map(Told::value).toList();
    if (!values.equals(List.of(start + 1, start + 2))) {
      throw Calls.seen(
          "n was %d. runInMain returned the values %s instead of [%d, %d]."
              .formatted(start, values, start + 1, start + 2),
          "The two functions go on from the number that is there, each by one; whoever wants another"
              + " number to start with sets n before the call.",
          "Does runInMain do anything besides calling test and demo, once each?");
    }
  }

  private static void mustName(Thread caller, Told seen) {
    String why =
        "With several threads at work, a record that names the wrong place sends you looking for a"
            + " mistake where there is none.";
    if (seen.threadId() != caller.getId()) {
      throw Calls.seen(
          "In runInMain, the record of %s has the id of another thread than the one that called."
              .formatted(seen.who()),
          why,
          "Which thread runs %s, and which one do you ask for its id?".formatted(seen.who()));
    }
    if (!caller.getName().equals(seen.threadName())) {
      throw Calls.seen(
          "A thread called %s called runInMain; the record of %s has another name."
              .formatted(caller.getName(), seen.who()),
          why,
          "Do you ask for the name of the running thread each time, or do you believe to know it?");
    }
    if (!Records.namesThisProcess(seen)) {
      throw Calls.seen(
          "In runInMain, the record of %s has a pid that is not the one of this process."
              .formatted(seen.who()),
          why,
          "A process has one number, each of its threads has a number of its own. Which one do you"
              + " put there?");
    }
  }

  @Test
  @Check(
      id = "label",
      points = 1,
      needs = {},
      promise = "line tells who, pid and value of its record")
  void aLineIsMadeOfItsRecord() {
    for (String who : List.of("test", "demo")) {
      // No process has such a number, and n has another value: only the record can tell.
      Told seen =
          new Told(
              who,
              nonces.between(1_000, 9_000),
              nonces.between(50_000_000, 90_000_000),
              nonces.between(1_000, 9_000),
              "worker");
      AtomicReference<String> line = new AtomicReference<>();
      try (Crew crew = Crew.assemble()) {
        Call call = crew.call("caller", () -> line.set(record(seen).line()));
        Calls.mustComeBack(crew, call, "line");
        call.orFail("line");
      }
      if (!Records.line(seen).equals(line.get())) {
        throw Calls.seen(
            "The line must be \"%s\". Yours is right only as far as \"%s\"."
                .formatted(Records.line(seen), Records.rightSoFar(seen, line.get())),
            "A record is what was seen at one moment. A line that is made later, or elsewhere, must"
                + " still tell of that moment.",
            "Use the components of the record and nothing else; then compare letter by letter.");
      }
    }
  }

  private static Seen record(Told told) {
    return new Seen(told.who(), told.value(), told.pid(), told.threadId(), told.threadName());
  }
}
