package duet.probe;

import duet.kit.Activity;
import duet.kit.Call;
import duet.kit.Crew;
import duet.kit.ThreadDoing;
import duet.kit.Unfinished;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.Runner;

/** One round of a stress test after the other: the objects are made, and the actors race. */
final class StressRound<R> {
  /** jcstress puts this before the name of an actor's method. */
  private static final String PREFIX = "JcstressThread_";

  /** Each look of the crew stops the world, and progress makes it look. */
  private static final long RAREST_PROGRESS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Runner<R> runner;
  private final Crew crew;
  private final StressPace pace;
  private volatile List<CounterThread<R>> actors = List.of();
  private long nextProgress;

  StressRound(Runner<R> runner, Crew crew) throws ReflectiveOperationException {
    this.runner = runner;
    this.crew = crew;
    this.pace = new StressPace(runner);
  }

  /**
   * Runs a round to its end.
   *
   * @param counts what was observed is added here
   * @return what the submission threw, or how it was seen that somebody never comes back
   */
  Optional<Throwable> run(Counts counts) {
    try {
      return race(counts);
    } catch (Unfinished unfinished) {
      // Which proof comes first is luck; the words must not be.
      return Optional.of(neverCameBack(unfinished.threads()));
    } catch (Throwable verdict) {
      return Optional.of(verdict);
    }
  }

  private Optional<Throwable> race(Counts counts) throws InterruptedException {
    actors = List.of();
    // The objects are made by the submission, too: it may throw there, or come to no end.
    Call call = crew.call("caller", () -> actors = named(runner.internalRun()));
    call.thread().join(2 * StressRun.ROUND);
    boolean over = crew.awaitDoneOrStuck(() -> isOver(call));
    Optional<Throwable> thrown = call.thrown().or(this::thrown);
    if (thrown.isPresent()) {
      return thrown;
    }
    if (!over) {
      return Optional.of(neverCameBack(crew.doing()));
    }
    actors.forEach(actor -> counts.add(actor.result()));
    return Optional.empty();
  }

  /** As a student knows them: by the names of the methods that they run. */
  private List<CounterThread<R>> named(List<CounterThread<R>> all) {
    all.forEach(actor -> actor.setName(actor.getName().replace(PREFIX, "")));
    return all;
  }

  private boolean isOver(Call call) {
    tellProgress();
    return call.ended()
        && (call.thrown().isPresent()
            || thrown().isPresent() // the others wait for it in vain
            || actors.stream().noneMatch(Thread::isAlive));
  }

  private void tellProgress() {
    long now = System.nanoTime();
    if (now - nextProgress >= 0 && pace.moved()) {
      nextProgress = now + RAREST_PROGRESS;
      crew.progress();
    }
  }

  private Optional<Throwable> thrown() {
    return actors.stream()
        .map(CounterThread::throwable)
        .filter(thrown -> thrown != null)
        .findFirst();
  }

  private Unfinished neverCameBack(List<ThreadDoing> threads) {
    Set<String> names = actors.stream().map(Thread::getName).collect(Collectors.toSet());
    // An actor that runs outside of the submission spins until the others have caught up with it:
    // no busy loop that a student has written.
    return new Unfinished(
        "In one of the races somebody never came back.",
        threads.stream()
            .filter(
                row ->
                    !names.contains(row.name())
                        || !row.file().isEmpty()
                        || row.activity() != Activity.RUNS)
            .toList());
  }
}
