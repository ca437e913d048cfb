package threemodes.checks;

import duet.kit.Check;
import duet.kit.Checkpoints.Arrival;
import duet.kit.Nonces;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import threemodes.ThreeModes.Mode;

/** Holds workers before their first piece, in whichever process they are. */
class ThreeModesChecks {
  private static final int WIDTH = 2;

  private final Nonces nonces = Nonces.ofCheck();

  private List<Long> inputs(int count) {
    return nonces.distinct(count, 1_000, 99_999).stream().map(Integer::longValue).toList();
  }

  private static long divisors(long number) {
    return LongStream.rangeClosed(1, number).filter(each -> number % each == 0).count();
  }

  @Test
  @Check(
      id = "results",
      points = 1,
      needs = {},
      promise = "In each mode the results are right, and in the order of the inputs")
  void everyInputGetsItsResult() {
    List<Long> inputs = inputs(5);
    for (Mode mode :
        List.of(Mode.MULTI_THREAD, Mode.MULTI_PROCESS, Mode.MULTI_PROCESS_MULTI_THREAD)) {
      try (Office office = new Office().run(mode, inputs, WIDTH)) {
        List<Told> done = office.result();
        List<Long> told = done.stream().map(Told::input).toList();
        office.mustBe(
            inputs.equals(told),
            "In the mode %s, five inputs did not come back once each, in their order."
                .formatted(mode),
            "Whoever gave the inputs takes the third result for that of the third input.",
            "How does the result of a worker find its place?");
        office.mustBe(
            done.stream().allMatch(each -> each.result() == divisors(each.input())),
            "In the mode %s, the number of divisors was wrong.".formatted(mode),
            "Even one worker alone gets it wrong, so nothing can be said about several.",
            "How many divisors has 6?");
      }
    }
  }

  @Test
  @Check(
      id = "multi-thread",
      points = 2,
      needs = "results",
      promise =
          "MULTI_THREAD: so many threads of this process at work at the same time, and no more")
  void threadsOfThisProcess() {
    try (Office office = new Office().run(Mode.MULTI_THREAD, inputs(4), WIDTH)) {
      office.mustBe(
          office.holds(WIDTH),
          "In the mode MULTI_THREAD with width 2, two pieces were never under way at the same time.",
          "With one after the other, two threads are no faster than one.",
          "Who calls the second worker while the first one is busy?");
      mustBeWorkers(office, "MULTI_THREAD", Set.of(ProcessHandle.current().pid()), 1, WIDTH);
      office.result();
    }
  }

  @Test
  @Check(
      id = "multi-process",
      points = 2,
      needs = "results",
      promise =
          "MULTI_PROCESS: so many child processes at work at the same time, with one worker each")
  void oneThreadInEachOfSeveralProcesses() {
    try (Office office = new Office().run(Mode.MULTI_PROCESS, inputs(4), WIDTH)) {
      mustHold(office, "MULTI_PROCESS", WIDTH);
      mustBeWorkers(office, "MULTI_PROCESS", children(), WIDTH, WIDTH);
      office.result();
    }
  }

  @Test
  @Check(
      id = "hybrid",
      points = 2,
      needs = "multi-process",
      promise =
          "MULTI_PROCESS_MULTI_THREAD: so many child processes with so many worker threads each, all"
              + " at work at the same time")
  void severalThreadsInEachOfSeveralProcesses() {
    try (Office office = new Office().run(Mode.MULTI_PROCESS_MULTI_THREAD, inputs(6), WIDTH)) {
      mustHold(office, "MULTI_PROCESS_MULTI_THREAD", WIDTH * WIDTH);
      mustBeWorkers(office, "MULTI_PROCESS_MULTI_THREAD", children(), WIDTH, WIDTH * WIDTH);
      office.result();
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private static void mustHold(Office office, String mode, int workers) {
    office.mustBe(
        office.holds(workers),
        "In the mode %s with width 2, %d pieces were never under way at the same time."
            .formatted(mode, workers),
        "Whoever waits for one child before it starts the next has one worker at a time.",
        "In which order do you start children, read from them, and wait for them? And how many"
            + " threads does each of them have?");
  }

  private static void mustBeWorkers(
      Office office, String mode, Set<Long> family, int processes, int workers) {
    int held = office.heldAtRest(workers);
    Set<Long> pids = office.checkpoints().pids();
    Set<List<Long>> threads = new HashSet<>();
    for (Arrival arrival : office.checkpoints().arrivals()) {
      threads.add(List.of(arrival.pid(), arrival.thread()));
    }
    office.mustBe(
        family.containsAll(pids),
        "In the mode %s, somebody worked in a process that should not.".formatted(mode),
        "Which process a worker is in decides what it shares with the others.",
        "Draw the table: which process is in which row?");
    office.mustBe(
        pids.size() == processes && threads.size() == workers && held == workers,
        "In the mode %s with width 2, there were not %d worker%s in %d process%s."
            .formatted(
                mode, workers, workers == 1 ? "" : "s", processes, processes == 1 ? "" : "es"),
        "Which process a worker is in decides what it shares with the others.",
        "Draw the table: how many rows has it, and how many columns?");
  }

  @Test
  @Check(
      id = "matrix",
      points = 1,
      needs = {"multi-thread", "multi-process", "hybrid"},
      promise = "What Done tells of process and thread is where the piece was really done")
  void theTableIsTrue() {
    List<Long> inputs = inputs(5);
    for (Mode mode : List.of(Mode.MULTI_THREAD, Mode.MULTI_PROCESS_MULTI_THREAD)) {
      try (Office office = new Office().run(mode, inputs, WIDTH)) {
        List<Told> done = office.result();
        Map<Long, Arrival> seen =
            office.checkpoints().arrivals().stream()
                .collect(Collectors.toMap(Arrival::work, each -> each, (one, again) -> one));
        for (Told each : done) {
          Arrival arrival = seen.get(each.input());
          office.mustBe(
              arrival != null && arrival.pid() == each.pid() && arrival.thread() == each.threadId(),
              "In the mode %s, Done told another process or thread than the one that had come to the"
                      .formatted(mode)
                  + " checkpoint with that input.",
              "Ids that are made up prove nothing.",
              "Who asks for its own ids: the worker, or whoever reads its result?");
        }
      }
    }
  }

  @Test
  @Check(
      id = "clean-end",
      points = 1,
      needs = "multi-process",
      promise = "When run comes back, no child is left")
  void nobodyIsLeft() {
    try (Office office = new Office().run(Mode.MULTI_PROCESS, inputs(4), WIDTH)) {
      office.mustBe(
          office.holds(1),
          "No child ever came to its work.",
          "Whoever waits for a child that does nothing waits for ever.",
          "What does a child do first, and what does it need for that?");
      office.result();
      office.mustBe(
          office.reaches(() -> office.processesAlive() == 0),
          "run had come back, and a child was still there.",
          "It stays for ever, and with each call there are more of them.",
          "How does a child learn that it is no longer needed, and who waits for its end?");
    }
  }

  @Test
  @Check(
      id = "failure",
      points = 1,
      needs = "multi-process",
      promise =
          "When a child is killed, run throws IllegalStateException that names the inputs that were"
              + " lost")
  void lostWorkIsTold() {
    List<Long> inputs = inputs(2);
    try (Office office = new Office().run(Mode.MULTI_PROCESS, inputs, WIDTH)) {
      mustHold(office, "MULTI_PROCESS", WIDTH);
      Arrival lost = office.checkpoints().arrivals().get(0);
      // Only what is a child of this process for sure is ever killed.
      ProcessHandle.current()
          .children()
          .filter(child -> child.pid() == lost.pid())
          .forEach(ProcessHandle::destroyForcibly);
      office.checkpoints().open();
      office.mustBe(
          office.reaches(office.call()::ended),
          "A child had been killed, and run did not come back.",
          "Whoever waits for a dead child waits for ever.",
          "What does a read tell when the other end of the pipe is gone?");
      Throwable thrown = office.call().thrown().orElse(null);
      office.mustBe(
          thrown instanceof IllegalStateException
              && office.complaint().contains(Long.toString(lost.work())),
          thrown == null
              ? "A child had been killed, and run came back as if nothing had happened."
              : "A child had been killed, and run did not throw IllegalStateException with the number"
                  + " that was lost.",
          "Whoever gave the inputs has to know which of them must be done again.",
          "How do you find out which results have not come?");
    }
  }
}
