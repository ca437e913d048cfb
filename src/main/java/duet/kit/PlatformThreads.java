package duet.kit;

import java.lang.management.LockInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The platform threads of this JVM as objects; those that were not started are not among them. */
final class PlatformThreads {
  private PlatformThreads() {}

  static List<Thread> all() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] found = new Thread[2 * root.activeCount() + 16];
    int count = root.enumerate(found);
    return Arrays.stream(found, 0, count).toList();
  }

  /** The thread that somebody waits for, if it is one; asks no class of the submission anything. */
  static Optional<Thread> of(LockInfo lock) {
    return all().stream()
        .filter(thread -> System.identityHashCode(thread) == lock.getIdentityHashCode())
        .filter(thread -> thread.getClass().getName().equals(lock.getClassName()))
        .findFirst();
  }

  /** Its id, or -1 if a thread class of the submission does not answer. */
  static long idOf(Thread thread) {
    try {
      return thread.getId();
    } catch (Throwable whatTheSubmissionThrows) {
      return -1;
    }
  }
}
