package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The threads that were there before the running check, and those that make calls for it. All
 * others were brought to life by the submission, in whichever attempt of a sweep that was.
 *
 * <p>A pool in a static field is made in the first attempt and works in all of them: its workers
 * once took part in none but the first, and so a counter that loses updates passed.
 */
final class Before {
  private static final Set<Long> CALLERS = ConcurrentHashMap.newKeySet();
  private static volatile Set<Long> threads = Set.of();
  private static volatile Set<String> tasks = Set.of();

  private Before() {}

  /** A check begins. */
  static void mark() {
    CALLERS.clear();
    threads =
        Members.allThreads(1).stream()
            .map(ThreadInfo::getThreadId)
            .collect(Collectors.toUnmodifiableSet());
    tasks = TaskTable.present();
  }

  /** A thread that makes a call for the check; what it still does afterwards is its own affair. */
  static void calls(Thread thread) {
    CALLERS.add(PlatformThreads.idOf(thread));
  }

  /** Whether a thread of this id can be one that the submission has brought to life. */
  static boolean knows(long threadId) {
    return threads.contains(threadId)
        || CALLERS.contains(threadId)
        || threadId == Thread.currentThread().getId();
  }

  /** Whether the kernel showed the task when the check began. */
  static boolean knowsTask(String id) {
    return tasks.contains(id);
  }
}
