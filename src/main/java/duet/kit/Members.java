package duet.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The platform threads of one crew: those that were born after its baseline was taken. */
final class Members {
  static final ThreadMXBean JVM = ManagementFactory.getThreadMXBean();

  /** Deeper stacks are cut; then an idle worker is not recognised, which errs on the safe side. */
  static final int DEEPEST = 128;

  private final Set<Long> baseline = new HashSet<>();
  private final Set<Long> shared = new HashSet<>();

  /** Takes the present threads as the baseline. */
  Members() {
    for (ThreadInfo info : JVM.getThreadInfo(JVM.getAllThreadIds(), DEEPEST)) {
      if (info != null) {
        (IdlePool.isShared(info) ? shared : baseline).add(info.getThreadId());
      }
    }
  }

  /**
   * All members that are alive, with their stacks. HotSpot reads the whole list at one safepoint,
   * since stacks are asked for.
   */
  List<ThreadInfo> alive() {
    return Arrays.stream(JVM.getThreadInfo(ids(), DEEPEST)).filter(Objects::nonNull).toList();
  }

  /** The ids of all members that are alive. */
  long[] ids() {
    long self = Thread.currentThread().getId();
    return Arrays.stream(JVM.getAllThreadIds())
        .filter(id -> id != self && !baseline.contains(id))
        .toArray();
  }

  /** Members that are alive, without helpers of the JDK that no submission thinks of. */
  List<ThreadInfo> ofSubmission() {
    return alive().stream().filter(info -> !isHelper(info)).toList();
  }

  /** Whether a thread may be a member, as far as its id tells. */
  boolean mayContain(long threadId) {
    return !baseline.contains(threadId);
  }

  private boolean isHelper(ThreadInfo info) {
    return isReaper(info)
        || info.getThreadName().startsWith("VirtualThread-un")
        || (shared.contains(info.getThreadId()) && IdlePool.isIdle(info));
  }

  /** The JDK's thread that waits for the end of a child process. */
  private static boolean isReaper(ThreadInfo info) {
    return info.getThreadName().startsWith("process reaper");
  }
}
