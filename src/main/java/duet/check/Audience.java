package duet.check;

import java.util.Optional;

/**
 * Who waits for the results of a submission while it is graded, and may leave before the end. Safe
 * for several threads: whoever leaves is never the one that grades.
 */
public final class Audience {
  /** What is told to it, on the thread that grades. */
  public interface Listener {
    /** It compiles and may be run; its checks begin. */
    void accepted();

    /**
     * What came of a check. Rules that are broken are told before anything has run; another result
     * of theirs follows, which may be that they do not count for want of something else.
     */
    void result(CheckResult result);
  }

  private final Optional<Listener> listener;
  private RunnerJvm runner;
  private boolean left;

  private Audience(Optional<Listener> listener) {
    this.listener = listener;
  }

  /** Nobody: only the end counts. */
  public static Audience none() {
    return new Audience(Optional.empty());
  }

  /** Somebody. */
  public static Audience of(Listener listener) {
    return new Audience(Optional.of(listener));
  }

  /** Tells that the checks begin. */
  public void accepted() {
    listener.ifPresent(Listener::accepted);
  }

  /** Nobody wants the results any more: what runs is killed, and no other check begins. */
  public synchronized void leave() {
    left = true;
    if (runner != null) {
      runner.kill();
    }
  }

  /** Whether nobody wants the results any more. */
  public synchronized boolean hasLeft() {
    return left;
  }

  /** Whether anybody listens. */
  boolean isThere() {
    return listener.isPresent();
  }

  void hears(CheckResult result) {
    listener.ifPresent(each -> each.result(result));
  }

  /** From now on this is what runs. */
  synchronized void sees(RunnerJvm current) {
    runner = current;
    if (left) {
      current.kill();
    }
  }

  /** From now on nothing runs. */
  synchronized void seesNothing() {
    runner = null;
  }
}
