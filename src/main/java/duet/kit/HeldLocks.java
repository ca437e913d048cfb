package duet.kit;

import java.lang.management.LockInfo;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which locks a thread holds and which one it wants, from the JVM's table of owners; made by {@link
 * Crew#heldLocks}.
 *
 * <p>Answers only for a thread that is {@linkplain Crew#exactlyStuck exactly stuck}: the locks of
 * any other may change while one looks. So the answer stays true until the checker lets somebody
 * go. Virtual threads that hold or want a lock are not covered: the JVM does not tell their locks.
 *
 * <p>Covered are monitors, {@code ReentrantLock} and the write lock of {@code
 * ReentrantReadWriteLock}. A read lock, a {@code StampedLock} and a {@code Semaphore} have no
 * owner: who holds one is not seen to hold anything, and who waits for a reader is not exactly
 * stuck.
 */
public final class HeldLocks {
  /**
   * A lock. Two are equal if they are the same object, as far as class and identity hash code tell:
   * that two locks of one check agree in both has a chance of about one in a thousand million.
   *
   * @param type the simple name of its class, as in {@code Account} or {@code ReentrantLock}
   * @param identity its identity hash code, which differs from run to run: never show it
   */
  public record Lock(String type, int identity) {
    /** The monitor of an object. */
    public static Lock of(Object monitor) {
      return new Lock(simple(monitor.getClass().getName()), System.identityHashCode(monitor));
    }

    private static Lock of(LockInfo info) {
      return new Lock(simple(info.getClassName()), info.getIdentityHashCode());
    }

    // The JVM names the inside of such a lock, as in ReentrantLock$NonfairSync.
    private static String simple(String className) {
      String name = className.substring(className.lastIndexOf('.') + 1);
      boolean inside = className.startsWith("java.util.concurrent.") && name.contains("$");
      return inside
          ? name.substring(0, name.indexOf('$'))
          : name.substring(name.lastIndexOf('$') + 1);
    }
  }

  /**
   * A thread holds a lock and wants another one.
   *
   * @param held the lock it holds
   * @param heldIn how far the submission has come inside the block or method that took it: the JVM
   *     tells that one, but not the line at which it began; {@link Site#NONE} for a lock of {@code
   *     java.util.concurrent}
   * @param wanted the lock it waits for
   * @param wantedAt where in the submission it waits
   * @param allHeld everything the thread holds, {@code held} among it: two threads that both hold
   *     one of these can never be where this one is at the same time
   */
  public record Edge(Lock held, Site heldIn, Lock wanted, Site wantedAt, Set<Lock> allHeld) {
    /** Takes a copy. */
    public Edge {
      allHeld = Set.copyOf(allHeld);
    }
  }

  private final LockOwners owners;

  HeldLocks(LockOwners owners) {
    this.owners = owners;
  }

  /**
   * One edge for each lock that the thread holds while it waits for another one.
   *
   * @return in the order in which the JVM tells the locks; empty for a thread that is not exactly
   *     stuck, holds nothing, or waits for no lock (it is held in a gate)
   */
  public List<Edge> edges(Thread thread) {
    Optional<ThreadInfo> info = look(thread);
    if (info.isEmpty() || info.get().getLockOwnerId() < 0) {
      return List.of();
    }
    Lock wanted = Lock.of(info.get().getLockInfo());
    Map<Lock, Site> held = held(info.get());
    // Who waited on a monitor and wants it back may still be listed with it.
    held.remove(wanted);
    Site at = BlockEntries.siteOf(info.get());
    return held.entrySet().stream()
        .map(lock -> new Edge(lock.getKey(), lock.getValue(), wanted, at, held.keySet()))
        .toList();
  }

  /**
   * What the thread holds, whether it waits for a lock or is held in a gate, and how far it has
   * come inside each, as in {@link Edge#heldIn}.
   *
   * @return empty for a thread that is not exactly stuck, or holds nothing
   */
  public Map<Lock, Site> held(Thread thread) {
    return look(thread).map(HeldLocks::held).orElse(Map.of());
  }

  private Optional<ThreadInfo> look(Thread thread) {
    long id = thread.getId();
    if (!Members.JVM.isObjectMonitorUsageSupported() || !owners.exactlyStuck(id)) {
      return Optional.empty();
    }
    ThreadInfo[] found = Members.JVM.getThreadInfo(new long[] {id}, true, true);
    return Optional.ofNullable(found[0]);
  }

  /** Each lock once, however often it was entered; the JVM tells the outermost entry last. */
  private static Map<Lock, Site> held(ThreadInfo info) {
    Map<Lock, Site> held = new LinkedHashMap<>();
    for (MonitorInfo monitor : info.getLockedMonitors()) {
      held.put(Lock.of(monitor), heldIn(monitor, info.getStackTrace()));
    }
    for (LockInfo synchronizer : info.getLockedSynchronizers()) {
      held.put(Lock.of(synchronizer), Site.NONE);
    }
    return held;
  }

  private static Site heldIn(MonitorInfo monitor, StackTraceElement[] stack) {
    int depth = monitor.getLockedStackDepth();
    return depth < 0 || depth >= stack.length
        ? Site.NONE
        : Site.topmost(Arrays.copyOfRange(stack, depth, stack.length));
  }
}
