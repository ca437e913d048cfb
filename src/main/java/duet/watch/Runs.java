package duet.watch;

import duet.check.Audience;
import duet.check.CheckResult;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Grades saves, one at a time, in the background; the latest one ends what still runs. */
final class Runs implements AutoCloseable {
  private final Grading grading;
  private final Consumer<Event> tell;
  private final AtomicInteger latest = new AtomicInteger();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          body -> {
            Thread made = new Thread(body, "duet-runs");
            made.setDaemon(true);
            return made;
          });
  private Audience current = Audience.none();

  Runs(Grading grading, Consumer<Event> tell) {
    this.grading = grading;
    this.tell = tell;
  }

  /** Whether an event is about a save that is not the latest any more. */
  boolean isStale(int run) {
    return run != latest.get();
  }

  /** Makes ready for the first save of an exercise. */
  void expect(Copy copy) {
    thread.execute(() -> grading.expect(copy));
  }

  /** Grades a save. */
  synchronized void start(Copy copy, boolean whole) {
    cancel();
    int run = latest.get();
    Audience audience = Audience.of(new Teller(run));
    current = audience;
    thread.execute(() -> run(copy, whole, audience, run));
  }

  /** Nobody wants to know any more what runs. */
  synchronized void cancel() {
    latest.incrementAndGet();
    current.leave();
  }

  private void run(Copy copy, boolean whole, Audience audience, int run) {
    if (audience.hasLeft()) {
      return;
    }
    try {
      Found found = grading.grade(copy, whole, audience);
      if (!audience.hasLeft()) {
        tell.accept(new Event.Ended(run, found));
        tell.accept(new Event.Kept(grading.keep(found)));
      }
    } catch (IOException e) {
      tell.accept(new Event.Trouble(run, e.getMessage()));
    } catch (RuntimeException e) {
      tell.accept(new Event.Trouble(run, "Duet has a mistake: " + e));
    }
    grading.expect(copy);
  }

  private final class Teller implements Audience.Listener {
    private final int run;

    Teller(int run) {
      this.run = run;
    }

    @Override
    public void accepted() {
      tell.accept(new Event.Accepted(run));
    }

    @Override
    public void result(CheckResult result) {
      tell.accept(new Event.Told(run, result));
    }
  }

  @Override
  public void close() {
    cancel();
    thread.shutdown();
  }
}
