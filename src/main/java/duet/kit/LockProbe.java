package duet.kit;

import duet.kit.HeldLocks.Edge;
import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finds out what a call holds at the moment when it has to wait for a lock.
 *
 * <p>A call that asks for locks again and again instead of waiting for them, holds none while it
 * pauses. It is told from one that is merely slow by its processor time and by how often it has
 * paused, not by a clock.
 */
public final class LockProbe {
  /** Processor time without getting stuck, in milliseconds, after which somebody polls. */
  private static final long POLLING_MILLIS = 100;

  /** Pauses without getting stuck after which somebody polls. */
  private static final long POLLING_PAUSES = 5;

  /**
   * Looks, a millisecond apart, after which nobody waits any longer where nothing can be proved.
   */
  private static final int MOST_LOOKS = 2_000;

  private LockProbe() {}

  /**
   * Waits until the call is exactly stuck.
   *
   * @return the locks that it holds and wants then; empty if it comes back, polls, or waits for
   *     something else than a lock: then nothing is said about its locks
   */
  public static List<Edge> edges(Crew crew, Call call) {
    settle(crew, call);
    // Asked once more: it may have got stuck between the last look and the proof that nobody moves.
    // Once it did, and a wrong order of locks was passed over.
    Thread thread = call.thread();
    return crew.exactlyStuck(thread) ? crew.heldLocks().edges(thread) : List.of();
  }

  /**
   * Waits until the call comes back, is exactly stuck, polls, or rests with all the others: until
   * it has got as far as it does while somebody else is held.
   */
  public static void settle(Crew crew, Call call) {
    Thread thread = call.thread();
    long cpu = cpuMillis(thread);
    long pauses = pauses(thread);
    for (int looks = 0; looks < MOST_LOOKS && !call.ended(); looks++) {
      boolean polls =
          cpuMillis(thread) - cpu > POLLING_MILLIS || pauses(thread) - pauses > POLLING_PAUSES;
      if (crew.exactlyStuck(thread) || polls || crew.crewIdle()) {
        return;
      }
      Nap.ofMillis(1);
    }
  }

  private static long cpuMillis(Thread thread) {
    return Members.JVM.isThreadCpuTimeSupported()
        ? TimeUnit.NANOSECONDS.toMillis(Members.JVM.getThreadCpuTime(thread.getId()))
        : 0;
  }

  private static long pauses(Thread thread) {
    ThreadInfo info = Members.JVM.getThreadInfo(thread.getId());
    return info == null ? 0 : info.getWaitedCount();
  }
}
