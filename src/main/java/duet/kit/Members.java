package duet.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;

/** The platform threads of one crew: those that were born after its baseline was taken. */
final class Members {
  static final ThreadMXBean JVM = ManagementFactory.getThreadMXBean();

  /** Deeper stacks are cut; then an idle worker is not recognised, which errs on the safe side. */
  static final int DEEPEST = 128;

  private final Set<Long> baseline = new HashSet<>();
  private final Set<Long> shared = new HashSet<>();
  private final Set<Long> returning = new HashSet<>();

  /** Takes the present threads as the baseline. */
  Members() {
    this(id -> true);
  }

  /** Takes those of the present threads as the baseline. */
  Members(LongPredicate isOld) {
    for (ThreadInfo info : allThreads(DEEPEST)) {
      Set<Long> others = isOld.test(info.getThreadId()) ? baseline : returning;
      (IdlePool.isShared(info) ? shared : others).add(info.getThreadId());
    }
  }

  /**
   * All platform threads, with stacks of that depth, at least 1: HotSpot reads the whole list at
   * one safepoint, since stacks are asked for.
   *
   * <p>Before JDK 19 the JVM learns a thread's id by {@link Thread#getId}, which a class of the
   * submission can override; it can hide itself like that, or fail the check, and gains nothing.
   */
  static List<ThreadInfo> allThreads(int depth) {
    return Arrays.stream(JVM.dumpAllThreads(false, false, depth)).filter(Objects::nonNull).toList();
  }

  /** All members that are alive, with their stacks, as they were at one instant. */
  List<ThreadInfo> alive() {
    return members(DEEPEST);
  }

  /** The ids of all members that are alive. */
  List<Long> ids() {
    return members(1).stream().map(ThreadInfo::getThreadId).toList();
  }

  private List<ThreadInfo> members(int depth) {
    long self = Thread.currentThread().getId();
    return allThreads(depth).stream()
        .filter(info -> info.getThreadId() != self && !baseline.contains(info.getThreadId()))
        .toList();
  }

  /** Members that are alive, without helpers of the JDK that no submission thinks of. */
  List<ThreadInfo> ofSubmission() {
    return alive().stream().filter(info -> !isHelper(info)).toList();
  }

  /** Whether a thread may be a member, as far as its id tells. */
  boolean mayContain(long threadId) {
    return !baseline.contains(threadId);
  }

  /** Whether the thread was there before the crew, and has had nothing to do since. */
  boolean isOnlyThere(ThreadInfo info) {
    return returning.contains(info.getThreadId()) && IdlePool.isIdle(info);
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
