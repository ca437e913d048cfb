package duet.kit;

import java.util.List;
import java.util.Optional;

/** A call into the submission that runs on a thread of its own. */
public final class Call {
  /** The code to run. */
  @FunctionalInterface
  public interface Body {
    /** Calls the submission. */
    void run() throws Throwable;
  }

  private final Thread thread;
  private volatile Throwable thrown;
  private volatile Throwable cause;
  private volatile Thrown inWords;
  private volatile boolean ended;

  private Call(String name, Body body, Holds holds) {
    thread = new Thread(() -> run(body, holds), name);
    thread.setDaemon(true);
  }

  static Call start(String name, Body body, Holds holds) {
    Call call = new Call(name, body, holds);
    call.thread.start();
    return call;
  }

  private void run(Body body, Holds holds) {
    try {
      body.run();
    } catch (Throwable whatever) {
      note(whatever);
    } finally {
      ended = true;
      holds.progress();
    }
  }

  private void note(Throwable whatever) {
    if (!Unwind.isIn(whatever)) {
      // First of all: where memory has run out, there may be none for the words.
      thrown = whatever;
      inWords = Thrown.of(whatever);
      cause = causeOf(whatever);
    }
  }

  private static Throwable causeOf(Throwable whatever) {
    try {
      return whatever.getCause();
    } catch (Throwable whatItsClassThrows) {
      return null;
    }
  }

  /** Whether the call has come back, by returning or by throwing. */
  public boolean ended() {
    return ended;
  }

  /** What the call threw, once it has ended; the kit's own unwinding does not count. */
  public Optional<Throwable> thrown() {
    return ended ? Optional.ofNullable(thrown) : Optional.empty();
  }

  /**
   * What the exception that the call threw gives as its cause. It was asked on the thread of the
   * call: a class of the submission may have a {@code getCause} of its own.
   */
  public Optional<Throwable> cause() {
    return ended ? Optional.ofNullable(cause) : Optional.empty();
  }

  /** The thread that makes the call. */
  public Thread thread() {
    return thread;
  }

  /**
   * Whether the calling thread waits with a limit in time. To be asked when it rests ({@link
   * Crew#awaitDoneOrRest}): whoever merely waits never runs then, and whoever looks at a clock
   * again and again is seen to, sooner or later.
   */
  public boolean waitsByTheClock() {
    while (true) {
      switch (thread.getState()) {
        case TIMED_WAITING -> {
          return true;
        }
        case WAITING, BLOCKED, TERMINATED -> {
          return false;
        }
        default -> Thread.onSpinWait();
      }
    }
  }

  /**
   * Fails the check if the call threw; a call that has not ended has thrown nothing.
   *
   * @param method the name of the method that was called, as the student knows it
   * @throws CheckFailed that says what was thrown and where, or that the method is not implemented
   */
  public void orFail(String method) {
    if (!ended || thrown == null) {
      return;
    }
    Thrown what = inWords == null ? Thrown.of(thrown) : inWords;
    throw what.inStub() ? notImplemented(method, what) : threw(method, what);
  }

  private static CheckFailed notImplemented(String method, Thrown what) {
    return new CheckFailed(
        method + " is not implemented yet: it throws " + what.type(),
        "Nothing that this check looks for can be seen before there is something to run.",
        "Write " + method + ", and take out the line that throws.",
        evidence(what));
  }

  private static CheckFailed threw(String method, Thrown what) {
    String observed = method + " threw " + what.inWords();
    return switch (what.type()) {
      case "StackOverflowError" ->
          new CheckFailed(
              observed,
              "Each call that has not come back takes up some of the stack, and there is no more of"
                  + " it.",
              "Which method calls itself there, and what was meant to end that?",
              evidence(what));
      case "OutOfMemoryError" ->
          new CheckFailed(
              observed,
              "All memory of the program is used up, for whoever is in it.",
              "What is kept there, and does it ever stop growing?",
              evidence(what));
      default ->
          new CheckFailed(
              observed,
              "Whoever calls it gets this exception instead of what was promised.",
              "Begin at the line that is named, and look at what can be null, out of range or closed"
                  + " there.",
              evidence(what));
    };
  }

  private static Evidence evidence(Thrown what) {
    Site site = what.site();
    return Evidence.proved(
        List.of(new Step("caller", site.file(), site.line(), "throws " + what.type(), "")));
  }
}
