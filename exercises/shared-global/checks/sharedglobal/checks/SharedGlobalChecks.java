package sharedglobal.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Nonces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import sharedglobal.SharedGlobal;
import sharedglobal.SharedGlobal.Seen;

/** What one thread alone can see of the number and of the records. */
class SharedGlobalChecks {
  private static final int ROUNDS = 5;

  private final Nonces nonces = Nonces.ofCheck();

  /** A function of the submission that adds. */
  private interface Adding {
    Seen add();
  }

  /** The record of a call, and n before and after it. */
  private record Addition(String method, int before, Seen seen, int after) {
    static Addition of(String method, Adding adding) {
      int before = SharedGlobal.n;
      return new Addition(method, before, adding.add(), SharedGlobal.n);
    }
  }

  @Test
  @Check(
      id = "sequence",
      points = 2,
      needs = {},
      promise =
          "test and demo each add one to n, whatever number it holds, and their records tell the"
              + " new number")
  void eachFunctionAddsOneToTheSameNumber() {
    // All on one thread, so that a number that a thread has kept to itself is found out.
    List<Addition> additions = new ArrayList<>();
    AtomicReference<String> method = new AtomicReference<>("test");
    List<Integer> starts = nonces.distinct(ROUNDS, 1_000, 9_000);
    try (Crew crew = Crew.assemble()) {
      Call call =
          crew.call(
              "caller",
              () -> {
                for (int round = 0; round < ROUNDS; round++) {
                  SharedGlobal.n = starts.get(round);
                  for (String next :
                      round % 2 == 0 ? List.of("test", "demo") : List.of("demo", "test")) {
                    method.set(next);
                    additions.add(
                        Addition.of(
                            next, next.equals("test") ? SharedGlobal::test : SharedGlobal::demo));
                  }
                }
              });
      mustComeBack(crew, call, "test or demo");
      call.orFail(method.get());
    }
    additions.forEach(SharedGlobalChecks::mustHaveAddedOne);
  }

  private static void mustHaveAddedOne(Addition addition) {
    int expected = addition.before() + 1;
    if (addition.after() != expected) {
      throw seen(
          "n was %d. After %s it was %d instead of %d."
              .formatted(addition.before(), addition.method(), addition.after(), expected),
          "Others may set n as well, and whoever asks for it afterwards gets what is in the variable,"
              + " not what your function had in mind.",
          "Which line writes to the variable n itself, and what does it read before?");
    }
    if (!Records.who(addition.seen()).equals(addition.method())) {
      throw seen(
          "The record that %s returned is of %s."
              .formatted(addition.method(), Records.who(addition.seen())),
          "A record has to tell who saw it, or nobody can tell the two apart.",
          "Look at the first component of the record that " + addition.method() + " makes.");
    }
    if (addition.seen().value() != expected) {
      throw seen(
          "%s took n from %d to %d, but its record says %d."
              .formatted(addition.method(), addition.before(), expected, addition.seen().value()),
          "Who reads the record believes that this is what n was after the addition.",
          "When do you read the number for the record: before or after adding, and where from?");
    }
  }

  @Test
  @Check(
      id = "initial",
      points = 1,
      needs = "sequence",
      promise = "n is 100 before anything has run")
  void theNumberStartsAtOneHundred() {
    AtomicReference<Integer> first = new AtomicReference<>();
    try (Crew crew = Crew.assemble()) {
      Call call = crew.call("caller", () -> first.set(SharedGlobal.n));
      mustComeBack(crew, call, "reading n");
      call.orFail("reading n");
    }
    if (first.get() != 100) {
      throw seen(
          "In a fresh process n was %d instead of 100.".formatted(first.get()),
          "Whoever reads n first, before any function was called, relies on its start value.",
          "A static variable gets its first value in its declaration, when the class is loaded.");
    }
  }

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
      AtomicReference<List<Seen>> told = new AtomicReference<>(List.of());
      try (Crew crew = Crew.assemble()) {
        Call call =
            crew.call(
                "caller-" + number,
                () -> {
                  SharedGlobal.n = start;
                  told.set(new ArrayList<>(SharedGlobal.runInMain()));
                });
        mustComeBack(crew, call, "runInMain");
        call.orFail("runInMain");
        mustBeTestAndDemo(told.get(), start);
        told.get().forEach(seen -> mustName(call.thread(), seen));
      }
    }
  }

  private static void mustBeTestAndDemo(List<Seen> told, int start) {
    List<String> who = told.stream().map(Records::who).toList();
    if (!who.equals(List.of("test", "demo"))) {
      throw seen(
          "runInMain returned records of %s instead of [test, demo].".formatted(who),
          "The caller wants to know what both functions saw, in the order in which they ran.",
          "Call the one, then the other, and put what they return into a list.");
    }
    List<Integer> values = told.stream().map(Seen::value).toList();
    if (!values.equals(List.of(start + 1, start + 2))) {
      throw seen(
          "n was %d. runInMain returned the values %s instead of [%d, %d]."
              .formatted(start, values, start + 1, start + 2),
          "The two functions go on from the number that is there, each by one; whoever wants another"
              + " number to start with sets n before the call.",
          "Does runInMain do anything besides calling test and demo, once each?");
    }
  }

  private static void mustName(Thread caller, Seen seen) {
    String why =
        "With several threads at work, a record that names the wrong place sends you looking for a"
            + " mistake where there is none.";
    if (seen.threadId() != caller.getId()) {
      throw seen(
          "In runInMain, the record of %s has the id of another thread than the one that called."
              .formatted(seen.who()),
          why,
          "Which thread runs %s, and which one do you ask for its id?".formatted(seen.who()));
    }
    if (!caller.getName().equals(seen.threadName())) {
      throw seen(
          "A thread called %s called runInMain; the record of %s has another name."
              .formatted(caller.getName(), seen.who()),
          why,
          "Do you ask for the name of the running thread each time, or do you believe to know it?");
    }
    if (!Records.namesThisProcess(seen)) {
      throw seen(
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
      Seen seen =
          new Seen(
              who,
              nonces.between(1_000, 9_000),
              nonces.between(50_000_000, 90_000_000),
              nonces.between(1_000, 9_000),
              "worker");
      AtomicReference<String> line = new AtomicReference<>();
      try (Crew crew = Crew.assemble()) {
        Call call = crew.call("caller", () -> line.set(seen.line()));
        mustComeBack(crew, call, "line");
        call.orFail("line");
      }
      if (!Records.line(seen).equals(line.get())) {
        throw seen(
            "The line must be \"%s\". Yours is right only as far as \"%s\"."
                .formatted(Records.line(seen), Records.rightSoFar(seen, line.get())),
            "A record is what was seen at one moment. A line that is made later, or elsewhere, must"
                + " still tell of that moment.",
            "Use the components of the record and nothing else; then compare letter by letter.");
      }
    }
  }

  private static void mustComeBack(Crew crew, Call call, String what) {
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw new CheckFailed(
          what + " never came back.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to bring that about?",
          Evidence.proved(List.of(), crew.doing()));
    }
  }

  private static CheckFailed seen(String observed, String why, String advice) {
    return new CheckFailed(observed, why, advice, Evidence.observed(1, 1));
  }
}
