package duet.kit;

import java.lang.Thread.State;
import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Set;

/** Whether threads, as the JVM shows them, can move only if somebody else makes them. */
final class Stillness {
  private Stillness() {}

  /** Whether all of them can move only if somebody outside the list makes them. */
  static boolean ofAll(List<ThreadInfo> threads, Set<Long> held) {
    return threads.stream().allMatch(info -> of(info, held));
  }

  /** As {@link #ofAll}, but a timer may also make one of them move. */
  static boolean ofAllButTimed(List<ThreadInfo> threads, Set<Long> held) {
    return threads.stream()
        .allMatch(info -> info.getThreadState() == State.TIMED_WAITING || of(info, held));
  }

  private static boolean of(ThreadInfo info, Set<Long> held) {
    if (held.contains(info.getThreadId()) || info.getThreadState() == State.TERMINATED) {
      return true;
    }
    if (IdlePool.carriesVirtualThread(info)) {
      // HotSpot shows a carrier as waiting for the virtual thread that it runs, whatever that does.
      return held.contains(info.getLockOwnerId());
    }
    return waits(info) || IdlePool.isIdle(info);
  }

  /** Whether the thread waits without a bound in time. */
  static boolean waits(ThreadInfo info) {
    return info.getThreadState() == State.BLOCKED || info.getThreadState() == State.WAITING;
  }
}
