package duet.check;

import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.Kind;
import duet.exercise.Limits;
import duet.kit.Profile;
import duet.sandbox.Place;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps one check runner started that has seen nothing of anybody's submission, so that whoever
 * saves does not wait for a JVM. Each is used for one run; where none fits, {@link Checker} starts
 * its own.
 */
public final class RunnersAhead implements AutoCloseable {
  private final Place place;
  private CompletableFuture<RunnerJvm> waiting;
  private Limits limits;
  private boolean closed;

  /** Runners there. */
  public RunnersAhead(Place place) {
    this.place = place;
  }

  /** Starts one in the background that fits an exercise, unless there is one. */
  public synchronized void expect(Exercise exercise) {
    if (closed || exercise.children().isPresent()) {
      return;
    } else if (waiting != null && exercise.limits().equals(limits) && isOfUse()) {
      return;
    }
    drop();
    limits = exercise.limits();
    waiting = new CompletableFuture<>();
    CompletableFuture<RunnerJvm> next = waiting;
    Thread thread = new Thread(() -> start(exercise, next), "duet-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void start(Exercise exercise, CompletableFuture<RunnerJvm> next) {
    try {
      RunnerJvm runner = RunnerJvm.ahead(exercise, place);
      if (!next.complete(runner)) {
        runner.close();
      }
    } catch (IOException | RuntimeException e) {
      next.completeExceptionally(e);
    }
  }

  private boolean isOfUse() {
    return !waiting.isCompletedExceptionally() && (!waiting.isDone() || waiting.join().isAlive());
  }

  /** The one that waits, with the classes of a submission, if it suits a check. */
  Optional<RunnerJvm> take(CheckRequest request, CheckSpec first) throws IOException {
    boolean suits = first.profile() == Profile.QUICK && first.kind() != Kind.STRUCTURE;
    Optional<RunnerJvm> ready = suits ? takeWaiting(request.exercise()) : Optional.empty();
    if (ready.isPresent()) {
      ready.get().give(request);
    }
    return ready;
  }

  private Optional<RunnerJvm> takeWaiting(Exercise exercise) {
    CompletableFuture<RunnerJvm> taken;
    synchronized (this) {
      if (waiting == null || !exercise.limits().equals(limits)) {
        return Optional.empty();
      }
      taken = waiting;
      waiting = null;
    }
    try {
      RunnerJvm runner = taken.join();
      if (runner.isAlive() && exercise.children().isEmpty()) {
        return Optional.of(runner);
      }
      runner.close();
    } catch (CompletionException | CancellationException e) {
      // Whoever needs one now meets the same trouble, and tells it.
    }
    return Optional.empty();
  }

  private void drop() {
    if (waiting != null && !waiting.cancel(false) && !waiting.isCompletedExceptionally()) {
      waiting.join().close();
    }
    waiting = null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    drop();
  }
}
