package duet.kit;

import java.util.Optional;

/** A call into the submission that runs on a thread of its own. */
public final class Call {
  /** The code to run. */
  @FunctionalInterface
  public interface Body {
    /** Calls the submission. */
    void run() throws Throwable;
  }

  Call() {}

  /** Whether the call has come back, by returning or by throwing. */
  public boolean ended() {
    throw new UnsupportedOperationException();
  }

  /** What the call threw, once it has ended; the kit's own unwinding does not count. */
  public Optional<Throwable> thrown() {
    throw new UnsupportedOperationException();
  }

  /** The thread that makes the call. */
  public Thread thread() {
    throw new UnsupportedOperationException();
  }
}
