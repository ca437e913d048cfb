package sharedglobal.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.Crew;
import duet.kit.Nonces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import sharedglobal.SharedGlobal;
import sharedglobal.SharedGlobal.Seen;

/** What one thread alone can see of the number. */
class SharedGlobalChecks {
  private static final int ROUNDS = 5;

  private final Nonces nonces = Nonces.ofCheck();

  /** A function of the submission that adds. */
  private interface Adding {
    Seen add();
  }

  /** The record of a call, and n before and after it. */
  private record Addition(String method, int before, Told seen, int after) {
    static Addition of(String method, Adding adding) {
      int before = SharedGlobal.n;
      Seen seen = adding.add();
      int after = SharedGlobal.n;
      return new Addition(method, before, Told.by(seen), after);
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
      Calls.mustComeBack(crew, call, "test or demo");
      call.orFail(method.get());
    }
    additions.forEach(SharedGlobalChecks::mustHaveAddedOne);
  }

  private static void mustHaveAddedOne(Addition addition) {
    int expected = addition.before() + 1;
    if (addition.after() != expected) {
      throw Calls.seen(
          "n was %d. After %s it was %d instead of %d."
              .formatted(addition.before(), addition.method(), addition.after(), expected),
          "Others may set n as well, and whoever asks for it afterwards gets what is in the variable,"
              + " not what your function had in mind.",
          "Which line writes to the variable n itself, and what does it read before?");
    }
    if (!Records.who(addition.seen()).equals(addition.method())) {
      throw Calls.seen(
          "The record that %s returned is of %s."
              .formatted(addition.method(), Records.who(addition.seen())),
          "A record has to tell who saw it, or nobody can tell the two apart.",
          "Look at the first component of the record that " + addition.method() + " makes.");
    }
    if (addition.seen().value() != expected) {
      throw Calls.seen(
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
      Calls.mustComeBack(crew, call, "reading n");
      call.orFail("reading n");
    }
    if (first.get() != 100) {
      throw Calls.seen(
          "In a fresh process n was %d instead of 100.".formatted(first.get()),
          "Whoever reads n first, before any function was called, relies on its start value.",
          "A static variable gets its first value in its declaration, when the class is loaded.");
    }
  }
}
