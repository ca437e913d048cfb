package sharedglobal.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Reins;
import duet.kit.Site;
import duet.kit.Step;
import duet.kit.Thrown;
import duet.kit.Uncaught;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.BooleanSupplier;
import sharedglobal.SharedGlobal;
import sharedglobal.SharedGlobal.Seen;

/** One call of runInTwoThreads, whose threads the checker leads. */
final class Errand {
  private static final List<String> BOTH = List.of("test", "demo");
  private static final List<String> RECORDING =
      List.of("makes a ", "calls Thread.", "calls ProcessHandle.");

  private final Crew crew;
  private final Reins reins;
  private final Call call;
  private volatile List<Told> told = List.of();
  private volatile int end;
  private boolean poolMetOnce;

  /** Sets n, and calls. */
  Errand(Crew crew, Reins reins, int start) {
    this.crew = crew;
    this.reins = reins;
    this.call = reins.call("caller", () -> run(start));
  }

  private void run(int start) throws InterruptedException {
    SharedGlobal.n = start;
    List<Seen> list = SharedGlobal.runInTwoThreads();
    end = SharedGlobal.n;
    told = Told.byAll(list);
  }

  Reins reins() {
    return reins;
  }

  boolean isBack() {
    return call.ended();
  }

  /** What the records say, once it is back: of test, then of demo. */
  List<Told> told() {
    return told;
  }

  /** The value of n when it came back. */
  int end() {
    return end;
  }

  /** Whether a worker of a pool has ever been seen among the threads. */
  boolean usesPool() {
    return poolMetOnce;
  }

  /** Waits for it; false once it is proved that it does not happen while somebody is held. */
  boolean reaches(BooleanSupplier done) {
    return crew.awaitDoneOrStuck(done);
  }

  /** As {@link #reaches}, and false also once that thread waits for a lock of who is held. */
  boolean reaches(BooleanSupplier done, Thread thread) {
    return crew.awaitDoneOrStuck(done, thread);
  }

  /**
   * Waits until no more threads come while all are held. Not until two are there: who only sleeps
   * for a while shall come back now, however busy the machine is.
   *
   * @return who is held, in the order in which they were made
   */
  List<Thread> gather() {
    return gather(Integer.MAX_VALUE);
  }

  /**
   * Waits until so many threads are held, or no more come while these are.
   *
   * @return who is held, in the order in which they were made
   */
  List<Thread> gather(int most) {
    reaches(() -> isBack() || reins.held().size() >= most);
    if (isBack()) {
      // A thread that was started may still be on its way to its first point.
      reaches(() -> !reins.held().isEmpty() || crew.doing().isEmpty());
    }
    List<Thread> held = reins.held();
    poolMetOnce |= held.stream().anyMatch(Errand::isOfPool);
    return held;
  }

  private static boolean isOfPool(Thread thread) {
    return thread instanceof ForkJoinWorkerThread
        || List.of(thread.getStackTrace()).stream()
            .map(StackTraceElement::getClassName)
            .anyMatch(
                name ->
                    name.startsWith("java.util.concurrent.ThreadPoolExecutor")
                        || name.equals("java.util.TimerThread"));
  }

  /**
   * Fails unless it has come back, without any exception, with a record of test and one of demo.
   */
  void mustHaveTold() {
    explainByExceptions();
    if (!isBack()) {
      throw failed(
          "runInTwoThreads did not come back, although nobody was held any more.",
          "Whoever calls it waits for ever, though there is nothing left to wait for.",
          "See below which line it waits in. What would have to happen there, and who does it?");
    }
    if (!who().equals(BOTH)) {
      throw failed(
          "runInTwoThreads returned records of %s instead of [test, demo].".formatted(who()),
          "The caller wants to know what both functions saw, and looks in this order.",
          "Where does each thread put its record, and when does your method collect them?");
    }
  }

  /** Whether it is back without having both records. */
  boolean isBackTooEarly() {
    return isBack() && call.thrown().isEmpty() && !who().equals(BOTH);
  }

  private List<String> who() {
    return told.stream().map(Records::who).toList();
  }

  /** A failure that the steps so far show. */
  CheckFailed failed(String observed, String why, String advice) {
    return failed(observed, why, advice, steps());
  }

  /** A failure that is shown by those steps. */
  CheckFailed failed(String observed, String why, String advice, List<Step> steps) {
    explainByExceptions();
    return new CheckFailed(
        observed, why, advice, Evidence.proved(steps, isBack() ? List.of() : crew.doing()));
  }

  /** What the threads have done to each other; how they make their records is no part of it. */
  List<Step> steps() {
    return reins.schedule().stream()
        .filter(step -> RECORDING.stream().noneMatch(step.what()::startsWith))
        .toList();
  }

  /** An exception says more than what it left undone; in an order of their own. */
  private void explainByExceptions() {
    Optional<Thrown> first =
        crew.uncaught().stream().map(Uncaught::thrown).min(Comparator.comparing(Thrown::toString));
    if (first.isPresent()) {
      Site site = first.get().site();
      throw new CheckFailed(
          "In runInTwoThreads, a thread of yours was ended by %s.".formatted(first.get().type()),
          "What a thread throws ends that thread only: nobody else hears of it, and its record is"
              + " missing.",
          "Begin at the line that is named.",
          Evidence.proved(
              List.of(
                  new Step(
                      "thread", site.file(), site.line(), "throws " + first.get().type(), ""))));
    }
    call.orFail("runInTwoThreads");
  }
}
