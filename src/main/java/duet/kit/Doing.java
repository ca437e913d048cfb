package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Puts into words of the student's sources what threads were doing. */
final class Doing {
  /** More threads than this are not told of. */
  private static final int MOST = 32;

  private final List<ThreadInfo> threads;
  private final Map<Long, String> names = new HashMap<>();
  private final Activities activities;

  private Doing(List<ThreadInfo> threads) {
    this.threads =
        threads.stream()
            .sorted(
                Comparator.comparing(ThreadInfo::getThreadName)
                    .thenComparing(ThreadInfo::getThreadId))
            .limit(MOST)
            .toList();
    this.activities = new Activities(Members.allThreads(Members.DEEPEST));
    nameAll();
  }

  /** What the threads were doing, by name and then by id; the first 32. */
  static List<ThreadDoing> of(List<ThreadInfo> threads) {
    // Asked again and again by who waits until nobody is left.
    return threads.isEmpty() ? List.of() : new Doing(threads).all();
  }

  private List<ThreadDoing> all() {
    return threads.stream().map(this::of).toList();
  }

  /** Who waits for whom is told by name, so no two may have the same. */
  private void nameAll() {
    Map<String, Integer> seen = new HashMap<>();
    for (ThreadInfo info : threads) {
      String name = Bounded.text(info.getThreadName());
      int number = seen.merge(name, 1, Integer::sum);
      names.put(info.getThreadId(), number == 1 ? name : name + " (" + number + ")");
    }
  }

  private ThreadDoing of(ThreadInfo info) {
    StackTraceElement[] stack = info.getStackTrace();
    Site site = BlockEntries.siteOf(info);
    Activity activity = activities.of(info);
    return new ThreadDoing(
        names.get(info.getThreadId()),
        info.getThreadState().name(),
        site.file(),
        site.line(),
        Bounded.text(calledFromSubmission(stack)),
        Bounded.text(waitsFor(info)),
        heldBy(info, activity),
        activity,
        cpuMillis(info));
  }

  private String heldBy(ThreadInfo info, Activity activity) {
    if (activity == Activity.IS_HELD) {
      return "the check";
    } else if (activity == Activity.WAITS_FOR_THREAD && info.getLockInfo() != null) {
      Optional<Thread> joined = PlatformThreads.of(info.getLockInfo());
      return joined.map(thread -> named(PlatformThreads.idOf(thread), thread.getName())).orElse("");
    }
    return named(info.getLockOwnerId(), info.getLockOwnerName());
  }

  private String named(long id, String otherwise) {
    return names.getOrDefault(id, Bounded.text(otherwise));
  }

  private static long cpuMillis(ThreadInfo info) {
    if (!Members.JVM.isThreadCpuTimeSupported()) {
      return 0;
    }
    long nanos = Members.JVM.getThreadCpuTime(info.getThreadId());
    return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanos));
  }

  // The insides of the JDK's locks are of no use to a reader, who sees what was called.
  private static String waitsFor(ThreadInfo info) {
    if (info.getLockInfo() == null) {
      return "";
    }
    String type = info.getLockInfo().getClassName();
    boolean inside = type.startsWith("java.util.concurrent.") && type.contains("$");
    return inside ? "" : type.substring(type.lastIndexOf('.') + 1);
  }

  /** The method that the topmost frame of the submission has called, as in {@code Thread.join}. */
  private static String calledFromSubmission(StackTraceElement[] stack) {
    RunContext context = RunContext.current();
    int at =
        IntStream.range(0, stack.length)
            .filter(i -> context.isSubmission(stack[i].getClassName()))
            .findFirst()
            .orElse(0);
    // A swept submission calls the kit between any two of its own steps; nobody wrote that.
    boolean ours = at > 0 && stack[at - 1].getClassName().equals(Points.class.getName());
    return at == 0 || ours ? "" : simpleName(stack[at - 1]);
  }

  private static String simpleName(StackTraceElement frame) {
    String type = frame.getClassName();
    int cut = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1;
    return type.substring(cut) + "." + frame.getMethodName();
  }
}
