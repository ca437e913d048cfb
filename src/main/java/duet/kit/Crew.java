package duet.kit;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The threads that a submission brings to life during a check, and the one place that says whether
 * they can still get anywhere.
 *
 * <p>A crew is assembled before the submission is called: every thread born later belongs to it,
 * whoever made it and whatever group or pool it is in.
 */
public final class Crew implements AutoCloseable {
  private Crew() {}

  /** Takes the present threads as the baseline. */
  public static Crew assemble() {
    throw new UnsupportedOperationException();
  }

  /** A new gate whose visitors this crew knows of. */
  public Gate gate() {
    throw new UnsupportedOperationException();
  }

  /**
   * A new rendezvous whose visitors this crew knows of.
   *
   * @param parties how many distinct threads it takes, at least 2
   */
  public Meet meet(int parties) {
    throw new UnsupportedOperationException();
  }

  /** Calls the submission on a new thread of that name. */
  public Call call(String name, Call.Body body) {
    throw new UnsupportedOperationException();
  }

  /** Says that something happened that counts as getting on; seams call it. */
  public void progress() {
    throw new UnsupportedOperationException();
  }

  /**
   * Waits until the good thing happened or the crew provably cannot get anywhere.
   *
   * @return true as soon as {@code done} holds, false once the crew is proved stuck
   * @throws Unfinished if the crew spins, or makes no progress on a machine that is not starved
   * @throws Inconclusive if the crew was starved, or the system withholds the proof
   */
  public boolean awaitDoneOrStuck(BooleanSupplier done) {
    throw new UnsupportedOperationException();
  }

  /**
   * As {@link #awaitDoneOrStuck(BooleanSupplier)}, and ends with false also once {@code thread} is
   * exactly stuck.
   */
  public boolean awaitDoneOrStuck(BooleanSupplier done, Thread thread) {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether a thread is held in a gate or a rendezvous, or waits for a lock whose owner is, through
   * any number of owners, or is part of a cycle of owners. A proof, at once: the JVM's own table of
   * owners says so.
   */
  public boolean exactlyStuck(Thread thread) {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether nobody of the crew can move unless the checker does something. Takes the quiet time of
   * {@link Patience}.
   *
   * @throws Inconclusive never; where the system withholds the proof the answer is false
   */
  public boolean crewIdle() {
    throw new UnsupportedOperationException();
  }

  /** What each thread of the crew is doing, by thread id. */
  public List<ThreadDoing> doing() {
    throw new UnsupportedOperationException();
  }

  /** Unwinds everybody who is held, and waits until the crew has ended or rests in idle pools. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
