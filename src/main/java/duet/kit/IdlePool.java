package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Recognises threads that merely wait for work. Pools bound that wait by their keep-alive, so such
 * a thread is in a timed wait; but all that its end brings about is the end of the thread.
 *
 * <p>Stacks as seen on JDK 17 and 25. A stack that is not known exactly is not taken for idle.
 */
final class IdlePool {
  private static final String EXECUTOR = "java.util.concurrent.ThreadPoolExecutor";
  private static final String FORK_JOIN = "java.util.concurrent.ForkJoinPool";

  private static final Set<String> BELOW_GET_TASK =
      Set.of(
          EXECUTOR + ".runWorker",
          EXECUTOR + "$Worker.run",
          "java.lang.Thread.run",
          "java.lang.Thread.runWith",
          "jdk.internal.misc.InnocuousThread.run");

  private static final Set<String> BELOW_AWAIT_WORK =
      Set.of(
          FORK_JOIN + ".deactivate",
          FORK_JOIN + ".runWorker",
          "java.util.concurrent.ForkJoinWorkerThread.run",
          "jdk.internal.misc.CarrierThread.run");

  private IdlePool() {}

  /** Whether the thread waits for work and for nothing else. */
  static boolean isIdle(ThreadInfo info) {
    return isUnblocker(info)
        || idlesIn(EXECUTOR + ".getTask", BELOW_GET_TASK, info)
        || idlesIn(FORK_JOIN + ".awaitWork", BELOW_AWAIT_WORK, info);
  }

  /**
   * A helper of the JVM, on JDK 24 and later, that waits inside the JVM for virtual threads to be
   * let into a monitor; it shows as runnable all the time, the kernel tells when it really is.
   */
  private static boolean isUnblocker(ThreadInfo info) {
    StackTraceElement[] stack = info.getStackTrace();
    return stack.length > 0
        && Jdk.owns(stack[0])
        && nameOf(stack[0]).equals("java.lang.VirtualThread.takeVirtualThreadListToUnblock");
  }

  private static boolean idlesIn(String method, Set<String> below, ThreadInfo info) {
    StackTraceElement[] stack = info.getStackTrace();
    List<String> names = IntStream.range(0, stack.length).mapToObj(i -> nameOf(stack[i])).toList();
    int at = names.indexOf(method);
    // A delayed task that is pending moves by itself, so waiting in a queue of such is not idle;
    // and code of the submission in the queue, or around the worker, might do anything.
    return at >= 0
        && below.containsAll(names.subList(at + 1, names.size()))
        && names.subList(0, at).stream().noneMatch(name -> name.contains("Delay"))
        && IntStream.range(0, stack.length).allMatch(i -> Jdk.owns(stack[i]));
  }

  /**
   * Whether the thread belongs to a pool that all checks in one JVM share, and so may work for a
   * check that began after the thread did.
   */
  static boolean isShared(ThreadInfo info) {
    return isHelper(info)
        || info.getThreadName().startsWith("process reaper")
        || has(info, "java.util.concurrent.ForkJoinWorkerThread.run");
  }

  /** Whether the thread moves virtual threads or delayed tasks on, and runs nobody's code. */
  private static boolean isHelper(ThreadInfo info) {
    String name = info.getThreadName();
    return name.equals("CompletableFutureDelayScheduler")
        || name.startsWith("VirtualThread-un")
        || name.endsWith("-delayScheduler");
  }

  /** Whether an interrupt would meet the JDK's own affairs, and not the code of a submission. */
  static boolean servesOthers(ThreadInfo info) {
    return isHelper(info) || carriesVirtualThread(info);
  }

  /** Whether a virtual thread is running, or pinned, on this thread. */
  static boolean carriesVirtualThread(ThreadInfo info) {
    return has(info, "jdk.internal.vm.Continuation.run");
  }

  private static boolean has(ThreadInfo info, String method) {
    return Arrays.stream(info.getStackTrace()).anyMatch(frame -> nameOf(frame).equals(method));
  }

  private static String nameOf(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName();
  }
}
