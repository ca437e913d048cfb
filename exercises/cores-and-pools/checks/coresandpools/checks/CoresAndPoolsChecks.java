package coresandpools.checks;

import coresandpools.Pools;
import coresandpools.Rehearsal;
import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Child;
import duet.kit.ChildWatch;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Gate;
import duet.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds the tasks of pools, and runs the program on other numbers of processors. */
class CoresAndPoolsChecks {
  @Test
  @Check(
      id = "formula",
      points = 2,
      needs = {},
      promise =
          "cpuBound tells one thread for each processor, mixed more of them for threads that wait,"
              + " rounded up")
  void howManyThreadsAreOfUse() {
    try (Crew crew = Crew.assemble()) {
      for (int processors : List.of(1, 2, 4, 64)) {
        mustTell(
            crew, "cpuBound(" + processors + ")", processors, () -> Pools.cpuBound(processors));
      }
      mustTell(crew, 1, 0, 1);
      mustTell(crew, 2, 0, 2);
      mustTell(crew, 4, 1, 8);
      mustTell(crew, 2, 0.5, 3);
      mustTell(crew, 3, 0.5, 5);
      mustTell(crew, 1, 0.125, 2);
      mustTell(crew, 8, 9, 80);
    }
  }

  private static void mustTell(Crew crew, int processors, double wait, int threads) {
    mustTell(
        crew,
        "mixed(" + processors + ", " + wait + ")",
        threads,
        () -> Pools.mixed(processors, wait));
  }

  private static void mustTell(Crew crew, String what, int threads, Callable<Integer> question) {
    int told = ask(crew, what, question);
    if (told != threads) {
      throw new CheckFailed(
          "%s told %d threads instead of %d.".formatted(what, told, threads),
          "Threads that find no processor only cost memory and switching; processors that find no"
              + " thread stand idle.",
          "How much of its time does a thread use a processor, and how many such threads fill one?",
          Evidence.observed(1, 1));
    }
  }

  private static <T> T ask(Crew crew, String method, Callable<T> question) {
    AtomicReference<T> answer = new AtomicReference<>();
    Call call = crew.call("caller", () -> answer.set(question.call()));
    mustComeBack(crew, call, method);
    call.orFail(method);
    return answer.get();
  }

  private static void mustComeBack(Crew crew, Call call, String what) {
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw failed(
          crew,
          what + " never came back.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to bring that about?");
    }
  }

  private static CheckFailed failed(
      Crew crew, String observed, String why, String advice, Step... steps) {
    return new CheckFailed(observed, why, advice, Evidence.proved(List.of(steps), crew.doing()));
  }

  @Test
  @Check(
      id = "peak",
      points = 2,
      needs = {},
      promise =
          "peak runs all tasks, as many at the same time as the pool can, and tells how many were in"
              + " flight together")
  void whatIsInFlightIsCounted() {
    try (Crew crew = Crew.assemble()) {
      mustCount(crew, 3, 7, 3);
      mustCount(crew, 5, 2, 2);
      mustCount(crew, 2, 0, 0);
    }
  }

  private static void mustCount(Crew crew, int threads, int tasks, int together) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Gate gate = crew.gate();
    AtomicInteger done = new AtomicInteger();
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      all.add(
          () -> {
            gate.pass();
            return done.incrementAndGet();
          });
    }
    AtomicInteger told = new AtomicInteger(-1);
    Call call = crew.call("caller", () -> told.set(Pools.peak(pool, all)));
    Step held = new Step("pool", "", 0, "has " + threads + " threads, and gets " + tasks, "");
    if (!crew.awaitDoneOrStuck(() -> gate.held() == together || call.ended())) {
      throw failed(
          crew,
          "Of %d tasks in a pool with %d threads, %d could have been in flight together, and were not."
              .formatted(tasks, threads, together),
          "With one after the other, a pool is no faster than a single thread.",
          "When is the second task handed over to the pool, and what has to happen before?",
          held);
    }
    boolean early = tasks > 0 && call.ended();
    gate.open();
    mustComeBack(crew, call, "peak");
    call.orFail("peak");
    pool.shutdown();
    if (early || done.get() != tasks) {
      throw failed(
          crew,
          "peak came back before all tasks were over.",
          "Whoever calls it believes that all is done.",
          "What does peak wait for?",
          held);
    }
    if (told.get() != together) {
      throw failed(
          crew,
          "Of %d tasks in a pool with %d threads, %d were in flight together, and peak told %d."
              .formatted(tasks, threads, together, told.get()),
          "Whoever sizes a pool by that number gets it wrong.",
          "When does a task begin to be in flight, and when does it end, and who notes that?",
          held);
    }
  }

  @Test
  @Check(
      id = "bounded",
      points = 2,
      needs = {},
      promise =
          "newCpuPool has a thread for each processor and room for twice as many tasks; what comes on"
              + " top is run by whoever brings it, and nothing is lost")
  void theQueueHasAnEnd() {
    int processors = Runtime.getRuntime().availableProcessors();
    try (Crew crew = Crew.assemble()) {
      ThreadPoolExecutor pool = newCpuPool(crew);
      Gate gate = crew.gate();
      AtomicInteger begun = new AtomicInteger();
      AtomicInteger done = new AtomicInteger();
      Runnable held =
          () -> {
            begun.incrementAndGet();
            gate.pass();
            done.incrementAndGet();
          };
      Call busy = crew.call("caller", () -> handOver(pool, held, 3 * processors));
      boolean handedOver = crew.awaitDoneOrStuck(busy::ended);
      busy.orFail("execute");
      boolean tooMany = crew.awaitDoneOrRest(() -> begun.get() > processors);
      if (!handedOver || tooMany || begun.get() < processors) {
        throw failed(
            crew,
            tooMany
                ? "More tasks were begun than there are processors."
                : !handedOver
                    ? "A thread for each processor was busy, and there was no room for twice as many"
                        + " tasks to wait."
                    : "Fewer tasks were begun than there are processors.",
            "Threads that find no processor only cost memory and switching; processors that find no"
                + " thread stand idle.",
            "How many threads does the pool begin with, how many may it come to, and when?");
      }
      AtomicBoolean byCaller = new AtomicBoolean();
      Call onTop =
          crew.call(
              "caller",
              () -> {
                Thread caller = Thread.currentThread();
                pool.execute(
                    () -> {
                      byCaller.set(Thread.currentThread() == caller);
                      done.incrementAndGet();
                    });
              });
      boolean back = crew.awaitDoneOrStuck(onTop::ended);
      onTop.orFail("execute, of a task on top,");
      if (!back || !byCaller.get()) {
        throw failed(
            crew,
            "All threads were busy and there was no room left, and a task on top was not run by the"
                + " thread that brought it.",
            "A queue without an end fills up until there is no memory left, and nobody is stopped.",
            "Which queue does the pool have, and what becomes of a task that does not fit?");
      }
      gate.open();
      mustAllBeDone(crew, done, 3 * processors + 1);
      end(crew, pool);
    }
  }

  private static ThreadPoolExecutor newCpuPool(Crew crew) {
    ThreadPoolExecutor pool = ask(crew, "newCpuPool", Pools::newCpuPool);
    if (pool == null) {
      throw failed(
          crew,
          "newCpuPool gave null instead of a pool.",
          "Whoever has tasks finds nobody to run them.",
          "Which object is it that newCpuPool makes, and does it give it back?");
    }
    return pool;
  }

  /** On a thread of its own: the pool may be of a class of the submission. */
  private static void end(Crew crew, ThreadPoolExecutor pool) {
    Call call = crew.call("caller", pool::shutdown);
    mustComeBack(crew, call, "shutdown");
    call.orFail("shutdown");
  }

  private static void handOver(ThreadPoolExecutor pool, Runnable task, int times) {
    for (int i = 0; i < times; i++) {
      pool.execute(task);
    }
  }

  private static void mustAllBeDone(Crew crew, AtomicInteger done, int all) {
    if (!crew.awaitDoneOrStuck(() -> done.get() == all)) {
      throw failed(
          crew,
          "Some of the tasks that had been handed over were never run.",
          "Whoever handed it over waits for it.",
          "What becomes of a task that does not fit?");
    }
  }

  @Test
  @Check(
      id = "named",
      points = 1,
      needs = "bounded",
      promise = "The threads of newCpuPool are called cpu-1, cpu-2 and so on")
  void threadsHaveNames() {
    int processors = Runtime.getRuntime().availableProcessors();
    try (Crew crew = Crew.assemble()) {
      ThreadPoolExecutor pool = newCpuPool(crew);
      Gate gate = crew.gate();
      Set<String> names = new ConcurrentSkipListSet<>();
      Call call =
          crew.call(
              "caller",
              () ->
                  handOver(
                      pool,
                      () -> {
                        names.add(Thread.currentThread().getName());
                        gate.pass();
                      },
                      processors));
      crew.awaitDoneOrStuck(() -> gate.held() == processors && call.ended());
      gate.open();
      end(crew, pool);
      Set<String> wanted =
          IntStream.rangeClosed(1, processors)
              .mapToObj(number -> "cpu-" + number)
              .collect(Collectors.toCollection(TreeSet::new));
      if (!wanted.equals(new TreeSet<>(names))) {
        throw named("The threads of the pool were not called cpu-1 and so on.");
      }
    }
  }

  private static CheckFailed named(String observed) {
    return new CheckFailed(
        observed,
        "In a list of two hundred threads the name is all that tells whose it is.",
        "Who makes the threads of a pool, and can you do that yourself?",
        Evidence.observed(1, 1));
  }

  @Test
  @Check(
      id = "processors",
      points = 2,
      needs = {},
      promise =
          "On one, two and four processors the program tells how many there are, sizes its pool by"
              + " that, and names the mode; then it ends")
  void theMachineDecides() {
    try (ChildWatch watch = ChildWatch.begin(Pools.class, List.of("processors="))) {
      mustPrint(watch, 1, 2, "processors=1 threads=1 mode=CONCURRENT");
      mustPrint(watch, 2, 2, "processors=2 threads=2 mode=PARALLEL");
      mustPrint(watch, 4, 1, "processors=4 threads=4 mode=SINGLE");
    }
  }

  private static void mustPrint(ChildWatch watch, int processors, int tasks, String line) {
    Child child = Machine.with(processors, watch, Pools.class, Integer.toString(tasks));
    Optional<String> printed = child.nextLine();
    if (printed.isEmpty() || !printed.get().equals(line)) {
      throw watch.failed(
          "On %d processors, with %d tasks, the program printed %s where \"%s\" was due."
              .formatted(
                  processors,
                  tasks,
                  printed.map(text -> "\"" + text + "\"").orElse("nothing of that sort"),
                  line),
          "The machine that a program was written on is seldom the one that it runs on.",
          "Where does each of the three come from, and when is it looked up?");
    }
    if (!child.endInput() || child.exitCode() != 0) {
      throw watch.failed(
          child.hasEnded()
              ? "After its line, the program ended with another code than 0."
              : "After its line, the program did not end.",
          "A program that does not end has to be killed by somebody.",
          "Which threads are still there when main is over, and what do they wait for?");
    }
  }

  @Test
  @Check(
      id = "one-core-still-multitasks",
      points = 1,
      needs = "peak",
      promise = "With one processor, two tasks of a pool with two threads are in flight together")
  void oneProcessorIsEnough() {
    try (ChildWatch watch = ChildWatch.begin(Rehearsal.class, List.of("peak="))) {
      Child child = Machine.with(1, watch, Rehearsal.class);
      Optional<String> printed = child.nextLine();
      if (!printed.equals(Optional.of("peak=2"))) {
        throw watch.failed(
            printed.isEmpty()
                ? "On one processor, two tasks that wait for each other never came to their end."
                : "On one processor, two tasks that wait for each other were in flight, and peak"
                    + " told another number than 2.",
            "One processor takes turns: two tasks can be in progress together though never at one"
                + " instant. That is what threads were invented for.",
            "What does peak do on a machine with one processor, and why?");
      }
    }
  }
}
