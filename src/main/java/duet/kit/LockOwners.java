package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proves from the JVM's table of lock owners that a thread cannot move.
 *
 * <p>Why it is a proof although threads go on while one looks. The states, locks and owners of all
 * threads come from one call that asks for stacks; HotSpot answers it at one safepoint, so they
 * belong to one instant. Every thread of the chain waits, without a bound in time, for a lock that
 * the next one owns, and only an owner gives a lock back.
 *
 * <ul>
 *   <li>The chain ends in a thread that is held in a gate: the list of the held threads had the
 *       same version before and after that instant, so that thread was held at it; it cannot run
 *       before the checker lets it go, and hence none of the chain can.
 *   <li>The chain is a cycle: none of its threads can be the first to go on. The JVM's own search
 *       for deadlocks must find it too.
 * </ul>
 *
 * <p>A lock that is asked for interruptibly may be given up, so such a wait proves nothing.
 */
final class LockOwners {
  /** Deep enough to see how a lock was asked for. */
  private static final int DEPTH = 12;

  private final Holds holds;

  LockOwners(Holds holds) {
    this.holds = holds;
  }

  /** Whether the thread is held in a gate, or waits for a lock that will never be given back. */
  boolean exactlyStuck(long threadId) {
    Holds.View before = holds.view();
    long id = threadId;
    if (before.inGates().contains(id)) {
      return holds.unchangedSince(before);
    }
    Map<Long, ThreadInfo> threads = atOneInstant();
    Set<Long> chain = new LinkedHashSet<>();
    while (chain.add(id)) {
      ThreadInfo info = threads.get(id);
      if (info == null || !waitsForAnOwner(info)) {
        return false;
      }
      id = info.getLockOwnerId();
      if (before.inGates().contains(id)) {
        return holds.unchangedSince(before);
      }
    }
    return isDeadlocked(cycleFrom(id, threads));
  }

  private static Map<Long, ThreadInfo> atOneInstant() {
    return Members.allThreads(DEPTH).stream()
        .collect(Collectors.toMap(ThreadInfo::getThreadId, Function.identity()));
  }

  private static boolean waitsForAnOwner(ThreadInfo info) {
    return Stillness.waits(info)
        && info.getLockOwnerId() >= 0
        && !IdlePool.carriesVirtualThread(info)
        && onlyTheOwnerGivesBack(info)
        && Arrays.stream(info.getStackTrace())
            .filter(Jdk::owns)
            .noneMatch(frame -> frame.getMethodName().contains("Interruptibly"));
  }

  /** A monitor, or a lock of the JDK: a home-made one may name an owner and heed it or not. */
  private static boolean onlyTheOwnerGivesBack(ThreadInfo info) {
    return Arrays.stream(info.getStackTrace())
            .noneMatch(frame -> frame.getClassName().equals(LockSupport.class.getName()))
        || info.getLockInfo().getClassName().startsWith("java.util.concurrent.");
  }

  private static Set<Long> cycleFrom(long start, Map<Long, ThreadInfo> threads) {
    Set<Long> cycle = new LinkedHashSet<>();
    for (long id = start; cycle.add(id); id = threads.get(id).getLockOwnerId()) {
      // The set takes each once.
    }
    return cycle;
  }

  private static boolean isDeadlocked(Set<Long> cycle) {
    if (!Members.JVM.isSynchronizerUsageSupported()) {
      return false;
    }
    long[] found = Members.JVM.findDeadlockedThreads();
    return found != null && cycle.stream().allMatch(id -> contains(found, id));
  }

  private static boolean contains(long[] ids, long id) {
    return Arrays.stream(ids).anyMatch(other -> other == id);
  }
}
