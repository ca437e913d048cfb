package lostupdate.checks;

import duet.kit.Call;
import duet.kit.Cell.Access;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Nonces;
import duet.kit.Step;
import duet.kit.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import lostupdate.Counter;
import org.junit.jupiter.api.Test;

/** Parks one thread in the middle of its update, and looks at what the other one does to it. */
class LostUpdateChecks {
  private static final String WHY_LOST =
      "What one thread added was written over by the other, which had read the number before: all"
          + " who read it later believe that nobody ever added it.";
  private static final String HOW_LOST =
      "Follow the steps below. Between which two of your lines did the other thread come in, and"
          + " what kept it out?";

  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "sequential",
      points = 1,
      needs = {},
      promise =
          "increment adds one to whatever number is in the cell, add adds its amount, value tells"
              + " the number")
  void oneThreadAloneAddsUp() {
    // First, since whoever comes back too early has the right number later, now and then.
    mustBeDoneOnReturn("increment", Counter::increment);
    mustBeDoneOnReturn("add", counter -> counter.add(5));
    try (Crew crew = Crew.assemble()) {
      int start = nonces.between(1_000, 9_000);
      WatchedCell cell = WatchedCell.of(crew, start);
      AtomicReference<Counter> made = new AtomicReference<>();
      does(crew, "new Counter", () -> made.set(new Counter(cell)));
      Counter counter = made.get();
      does(crew, "increment", counter::increment);
      mustBe(start + 1, cell, "increment", start);
      int amount = nonces.between(10, 99);
      does(crew, "add", () -> counter.add(amount));
      mustBe(start + 1 + amount, cell, "add(" + amount + ")", start + 1);
      does(crew, "add", () -> counter.add(-3));
      mustBe(start + amount - 2, cell, "add(-3)", start + 1 + amount);
      int fresh = nonces.between(20_000, 30_000);
      cell.set(fresh);
      does(crew, "increment", counter::increment);
      mustBe(fresh + 1, cell, "increment, after somebody else had written to it,", fresh);
      AtomicInteger told = new AtomicInteger();
      does(crew, "value", () -> told.set(counter.value()));
      mustTell(fresh + 1, told.get());
    }
  }

  private void mustBeDoneOnReturn(String method, TwoCalls.Change change) {
    try (Crew crew = Crew.assemble()) {
      WatchedCell cell = WatchedCell.holdingTheFirstWriter(crew, nonces.between(100, 900));
      AtomicReference<Counter> made = new AtomicReference<>();
      does(crew, "new Counter", () -> made.set(new Counter(cell)));
      Call call = crew.call("caller", () -> change.to(made.get()));
      crew.awaitDoneOrStuck(() -> cell.watched().holds());
      if (!cell.watched().holds() || !crew.awaitDoneOrRest(call::ended)) {
        cell.watched().letGo();
        crew.awaitDoneOrStuck(call::ended);
        call.orFail(method);
        return;
      }
      throw new CheckFailed(
          method + " came back before its change was in the cell.",
          "Whoever called it believes that it is done, reads the cell, and finds the old number.",
          "Who writes to the cell, and who waits until that is done?",
          Evidence.proved(
              List.of(
                  new Step("caller", "", 0, "calls " + method, ""),
                  new Step("somebody", "", 0, "is held before the number is written", ""),
                  new Step("caller", "", 0, "has come back from " + method, ""))));
    }
  }

  private static void mustTell(int held, int told) {
    if (told != held) {
      throw new CheckFailed(
          "value told %d while the cell held %d.".formatted(told, held),
          "Two answers to the same question: who is to be believed?",
          "Where does value take its number from?",
          Evidence.observed(1, 1));
    }
  }

  private static void mustBe(int expected, WatchedCell cell, String call, int before) {
    int seen = cell.watched().value();
    if (seen != expected) {
      throw new CheckFailed(
          "The cell held %d. After %s it held %d instead of %d."
              .formatted(before, call, seen, expected),
          "Even with a single thread the number is not right, so nothing can be said about two.",
          "Read the number from the cell, add to it, and write it back: each time.",
          Evidence.observed(1, 1));
    }
  }

  @Test
  @Check(
      id = "sweep",
      points = 4,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise =
          "Two threads that increment at the same time add two, wherever one of them is"
              + " interrupted by the other")
  void noIncrementIsLostAtAnyPoint() {
    int start = nonces.between(100, 900);
    Sweep.of("increment", () -> new TwoCalls(start, 2, Counter::increment, Counter::increment))
        .calling("increment", "increment")
        .teaching(WHY_LOST, HOW_LOST)
        .run();
  }

  @Test
  @Check(
      id = "add-and-increment",
      points = 2,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise = "A thread that adds loses nothing to another one that increments or adds meanwhile")
  void nothingIsLostWhileSomebodyAdds() {
    int start = nonces.between(100, 900);
    int amount = nonces.between(10, 90);
    Sweep.of(
            "add-increment",
            () -> new TwoCalls(start, amount + 1, c -> c.add(amount), Counter::increment))
        .calling("add", "increment")
        .teaching(WHY_LOST, HOW_LOST)
        .run();
    Sweep.of(
            "add-add",
            () -> new TwoCalls(start, 2 * amount, c -> c.add(amount), c -> c.add(amount)))
        .calling("add", "add")
        .teaching(WHY_LOST, HOW_LOST)
        .run();
  }

  @Test
  @Check(
      id = "two-counters",
      points = 1,
      needs = "sequential",
      promise = "Two counters with a cell each do not wait for each other")
  void anotherCounterGoesOn() {
    try (Crew crew = Crew.assemble()) {
      WatchedCell busy = WatchedCell.holdingTheFirstReader(crew, 0);
      WatchedCell free = WatchedCell.of(crew, 0);
      Call first = crew.call("thread 1", () -> new Counter(busy).increment());
      crew.awaitDoneOrStuck(() -> busy.watched().holds() || first.ended());
      Call second = crew.call("thread 2", () -> new Counter(free).increment());
      boolean free2 = crew.awaitDoneOrStuck(second::ended, second.thread());
      if (!free2) {
        throw new CheckFailed(
            "While one thread was inside increment of its counter, another one could not increment"
                + " a counter of its own.",
            "The two have nothing to share, and still everybody waits for everybody: a program"
                + " with a thousand counters would be no faster than one with a single thread.",
            "How many objects of the class that you lock are there, and how many counters?",
            Evidence.proved(
                List.of(
                    new Step("thread 1", "", 0, "is held in increment of counter 1", ""),
                    new Step("thread 2", "", 0, "waits in increment of counter 2", "")),
                crew.doing()));
      }
      second.orFail("increment");
      busy.watched().letGo();
      mustComeBack(crew, first, "increment");
      first.orFail("increment");
    }
  }

  @Test
  @Check(
      id = "lose-on-purpose",
      points = 1,
      needs = {},
      promise =
          "loseOneOnPurpose has two threads add one each, in an order of steps that loses one of"
              + " the two, every time")
  void losesOneEveryTime() {
    try (Crew crew = Crew.assemble()) {
      int start = nonces.between(100, 900);
      WatchedCell cell = WatchedCell.holdingTheSecondThread(crew, start);
      AtomicInteger returned = new AtomicInteger();
      Call call =
          crew.call("caller", () -> returned.set(Counter.loseOneOnPurpose(cell, new Turns())));
      // Whoever hopes that two threads clash by themselves meets one that is late.
      crew.awaitDoneOrStuck(call::ended);
      cell.watched().letGo();
      mustComeBack(crew, call, "loseOneOnPurpose");
      call.orFail("loseOneOnPurpose");
      mustHaveLostOne(start, returned.get(), cell.watched());
    }
  }

  private static void mustHaveLostOne(int start, int returned, duet.kit.Cell cell) {
    List<Access> seen = cell.accesses();
    List<Access> writes = seen.stream().filter(Access::writes).toList();
    if (writes.size() != 2 || writes.get(0).thread() == writes.get(1).thread()) {
      throw onPurpose("There were not two threads that wrote to the cell, each once.", seen);
    }
    if (cell.value() != start + 1) {
      throw onPurpose(
          "The cell held %d before and %d afterwards: nothing was lost."
              .formatted(start, cell.value()),
          seen);
    }
    for (Access write : writes) {
      boolean readBefore =
          seen.stream()
              .limit(seen.indexOf(writes.get(0)))
              .anyMatch(access -> access.thread() == write.thread());
      if (!readBefore || write.value() != start + 1) {
        throw onPurpose("Not both of the threads read the number before one of them wrote.", seen);
      }
    }
    if (returned != start + 1) {
      throw onPurpose(
          "The cell held %d in the end, but %d was returned.".formatted(start + 1, returned), seen);
    }
  }

  private static CheckFailed onPurpose(String observed, List<Access> seen) {
    List<Thread> threads = seen.stream().map(Access::thread).distinct().toList();
    List<Step> steps = new ArrayList<>();
    seen.forEach(
        access -> steps.add(access.step("thread " + (1 + threads.indexOf(access.thread())))));
    return new CheckFailed(
        observed,
        "Whoever can make a bug happen on purpose has understood it; whoever hopes for it has seen"
            + " luck.",
        "Write down the four steps, two reads and two writes, in the order that loses one. Then let"
            + " each of them be a turn of the turnstile.",
        Evidence.proved(steps));
  }

  /** Calls the submission on a thread of its own, to its end. */
  private static void does(Crew crew, String method, Call.Body body) {
    Call call = crew.call("caller", body);
    mustComeBack(crew, call, method);
    call.orFail(method);
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
}
