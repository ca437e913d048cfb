package duet.kit;

import java.lang.Thread.State;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tells from the stacks of threads what each is about. Stacks as seen on JDK 17 and 25; what is not
 * known waits for a signal, if it waits.
 */
final class Activities {
  private static final String FUTURE_TASK = "java.util.concurrent.FutureTask";

  private static final Set<String> OF_CHILDREN =
      Set.of("java.lang.ProcessImpl", "java.lang.Process", "java.lang.ProcessHandleImpl");

  private static final Set<String> RESULTS =
      Set.of(
          FUTURE_TASK + ".awaitDone",
          "java.util.concurrent.ForkJoinTask.awaitDone",
          "java.util.concurrent.CompletableFuture.waitingGet");

  private final boolean someTaskNotBegun;

  /**
   * Looks at all of them.
   *
   * @param all every thread of this JVM, whoever it belongs to
   */
  Activities(List<ThreadInfo> all) {
    this.someTaskNotBegun = someTaskNotBegun(all);
  }

  Activity of(ThreadInfo info) {
    StackTraceElement[] stack = info.getStackTrace();
    if (has(stack, Holds.class.getName(), "")) {
      return Activity.IS_HELD;
    } else if (isChecker(stack) || IdlePool.isIdle(info)) {
      return Activity.IS_IDLE;
    } else if (IdlePool.carriesVirtualThread(info)) {
      return Activity.RUNS; // HotSpot shows it as waiting, whatever the virtual thread does
    } else if (waitsForChild(info)) {
      return Activity.WAITS_FOR_CHILD;
    }
    return switch (info.getThreadState()) {
      case BLOCKED -> ofLock(info);
      case WAITING -> ofWait(info);
      case TIMED_WAITING -> Activity.WAITS_FOR_TIME;
      case NEW -> Activity.NOT_STARTED;
      case RUNNABLE -> Activity.RUNS;
      case TERMINATED -> Activity.IS_IDLE;
    };
  }

  private static boolean isChecker(StackTraceElement[] stack) {
    return has(stack, Waiting.class.getName(), "") || has(stack, Ending.class.getName(), "");
  }

  private Activity ofWait(ThreadInfo info) {
    StackTraceElement[] stack = info.getStackTrace();
    if (info.getLockOwnerId() >= 0) {
      return ofLock(info);
    } else if (has(stack, "java.lang.Thread", "join")) {
      return Activity.WAITS_FOR_THREAD;
    } else if (isFutureTask(info)) {
      return someTaskNotBegun ? Activity.WAITS_FOR_TASK_NOT_BEGUN : Activity.WAITS_FOR_RESULT;
    } else if (waitsForResult(stack)) {
      return Activity.WAITS_FOR_RESULT;
    }
    return Activity.WAITS_FOR_SIGNAL;
  }

  private static Activity ofLock(ThreadInfo info) {
    boolean kept = info.getLockOwnerId() >= 0 && !isAlive(info.getLockOwnerId());
    return kept ? Activity.WAITS_FOR_KEPT_LOCK : Activity.WAITS_FOR_LOCK;
  }

  private static boolean isAlive(long id) {
    return Members.JVM.getThreadInfo(id) != null;
  }

  private static boolean waitsForResult(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(Jdk::owns)
        .anyMatch(frame -> RESULTS.contains(frame.getClassName() + "." + frame.getMethodName()));
  }

  /**
   * In the JDK's code for child processes at the top of the stack, down to the submission: waiting
   * for the end of one, for what it says, or until it takes what was said to it. A pipe of a
   * process shows in the lock of whoever reads or writes it, too.
   */
  private static boolean waitsForChild(ThreadInfo info) {
    RunContext context = RunContext.current();
    for (StackTraceElement frame : info.getStackTrace()) {
      if (context.isSubmission(frame.getClassName())) {
        break;
      }
      if (Jdk.owns(frame) && OF_CHILDREN.contains(outer(frame.getClassName()))) {
        return true;
      }
    }
    return readsFromChild(info);
  }

  /**
   * Before JDK 21 the stack of who reads does not name the process; the monitor that it holds does.
   */
  private static boolean readsFromChild(ThreadInfo info) {
    StackTraceElement[] stack = info.getStackTrace();
    boolean inPipe =
        stack.length > 0
            && (stack[0].getClassName().equals("java.io.FileInputStream")
                || stack[0].getClassName().equals("java.io.FileOutputStream"));
    if (!inPipe || info.getThreadState() != State.RUNNABLE) {
      return false;
    }
    ThreadInfo[] now = Members.JVM.getThreadInfo(new long[] {info.getThreadId()}, true, false);
    return now[0] != null
        && Arrays.stream(now[0].getLockedMonitors())
            .anyMatch(lock -> lock.getClassName().startsWith("java.lang.ProcessImpl$"));
  }

  private static String outer(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  /**
   * Whether more tasks are waited for than there are threads at work on one: then at least one of
   * them was never begun. No thread that has begun a task is overlooked: a virtual one would be, so
   * where there are any, this proves nothing.
   */
  private static boolean someTaskNotBegun(List<ThreadInfo> all) {
    long waitedFor =
        all.stream()
            .filter(Activities::isFutureTask)
            .map(info -> info.getLockInfo().getIdentityHashCode())
            .distinct()
            .count();
    boolean blind =
        all.stream()
            .anyMatch(
                info ->
                    info.getStackTrace().length == Members.DEEPEST
                        || info.getThreadName().startsWith("VirtualThread-un"));
    return !blind && waitedFor > all.stream().mapToLong(Activities::tasksBegun).sum();
  }

  /** A subclass may do without {@code run}. */
  private static boolean isFutureTask(ThreadInfo info) {
    return info.getThreadState() == State.WAITING
        && info.getLockInfo() != null
        && info.getLockInfo().getClassName().equals(FUTURE_TASK)
        && has(info.getStackTrace(), FUTURE_TASK, "awaitDone");
  }

  private static long tasksBegun(ThreadInfo info) {
    return Arrays.stream(info.getStackTrace())
        .filter(frame -> frame.getClassName().equals(FUTURE_TASK))
        .filter(frame -> frame.getMethodName().startsWith("run"))
        .count();
  }

  private static boolean has(StackTraceElement[] stack, String type, String method) {
    return Arrays.stream(stack)
        .anyMatch(
            frame ->
                frame.getClassName().equals(type)
                    && (method.isEmpty() || frame.getMethodName().equals(method)));
  }
}
