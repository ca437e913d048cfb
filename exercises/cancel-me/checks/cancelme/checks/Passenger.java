package cancelme.checks;

import cancelme.AlarmClock;
import cancelme.Downloader;
import cancelme.Handle;
import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Somebody who downloads, and what was seen of it. */
final class Passenger {
  static final Duration LIMIT = Duration.ofDays(1);

  /** A call, and what it gave back. */
  record Asked<T>(String method, Call call, AtomicReference<T> answer) {
    boolean ended() {
      return call.ended();
    }
  }

  /** What a download came to. */
  record Outcome(byte[] bytes, boolean interrupted) {}

  private interface Question<T> {
    T ask() throws Exception;
  }

  private final Crew crew;
  private final List<Step> steps = new ArrayList<>();

  Passenger(Crew crew) {
    this.crew = crew;
  }

  private <T> Asked<T> ask(String method, Question<T> question) {
    note("passenger", "calls " + method);
    AtomicReference<T> answer = new AtomicReference<>();
    return new Asked<>(method, crew.call("passenger", () -> answer.set(question.ask())), answer);
  }

  /**
   * Downloads on its own thread.
   *
   * @param interruptedBefore whether that is interrupted before it begins
   */
  Asked<Outcome> download(Film film, boolean interruptedBefore) {
    return ask(
        "download",
        () -> {
          if (interruptedBefore) {
            Thread.currentThread().interrupt();
          }
          byte[] bytes = Downloader.download(film);
          return new Outcome(bytes, Thread.currentThread().isInterrupted());
        });
  }

  Handle start(Film film) {
    Asked<Handle> start = ask("start", () -> Downloader.start(film));
    mustBe(
        reaches(start::ended),
        "start did not come back while the download was under way.",
        "Whoever starts a download wants to do something else meanwhile.",
        "Which thread calls next?");
    start.call().orFail("start");
    mustBe(
        start.answer().get() != null,
        "start gave null instead of a handle.",
        "Whoever started the download has nothing in hand by which to stop it, or to get the film.",
        "What does start know of the download that somebody may want to ask for later?");
    return start.answer().get();
  }

  Asked<Boolean> cancel(Handle handle) {
    return ask(
        "cancel",
        () -> {
          handle.cancel();
          return true;
        });
  }

  void cancelled(Handle handle) {
    answer(cancel(handle));
  }

  boolean isCancelled(Handle handle) {
    return answer(ask("isCancelled", handle::isCancelled));
  }

  Asked<Optional<byte[]>> await(Handle handle, AlarmClock clock) {
    return ask("await", () -> copy(handle.await(LIMIT, clock)));
  }

  /** Its own bytes, which are bytes then; null for null. */
  private static Optional<byte[]> copy(Optional<byte[]> bytes) {
    return bytes == null ? null : bytes.map(byte[]::clone);
  }

  /** All alarms ring, on a thread of the clock's: what they do is the submission's. */
  void ring(StoppedClock clock) {
    note("clock", "shows that the limit is over");
    Call call = crew.call("clock", clock::ring);
    reaches(call::ended);
    call.orFail("The action of the alarm");
  }

  /** What the download gave, which must be over. */
  byte[] bytes(Handle handle) {
    Optional<byte[]> bytes = answer(await(handle, new StoppedClock()));
    mustBe(
        bytes != null && bytes.isPresent(),
        "The download was over, and await gave nothing.",
        "Whoever waits for the film gets none, though it is there.",
        "When does await give an empty Optional?");
    return bytes.get();
  }

  <T> T answer(Asked<T> asked) {
    if (!reaches(asked::ended)) {
      throw failed(
          asked.method() + " did not come back, though nothing was left to wait for.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to bring that about?");
    }
    asked.call().orFail(asked.method());
    return asked.answer().get();
  }

  void note(String actor, String what) {
    steps.add(new Step(actor, "", 0, what, ""));
  }

  boolean reaches(BooleanSupplier good) {
    return crew.awaitDoneOrStuck(good);
  }

  boolean comesTrueInTime(BooleanSupplier good) {
    return crew.awaitDoneOrRest(good);
  }

  /** The film must come to its pause. */
  void mustPause(Film film) {
    mustBe(
        reaches(film::isPausing),
        "The third chunk was never asked for.",
        "A film of two chunks is no film.",
        "Which thread calls next, and what ends its loop?");
    note("source", "is at the third chunk");
  }

  CheckFailed failed(String observed, String why, String advice) {
    return new CheckFailed(observed, why, advice, Evidence.proved(steps, crew.doing()));
  }

  void mustBe(boolean holds, String observed, String why, String advice) {
    if (!holds) {
      throw failed(observed, why, advice);
    }
  }
}
