package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts into words of the student's sources what threads were doing. */
final class Doing {
  /** More threads than this are not told of. */
  private static final int MOST = 32;

  private Doing() {}

  /** What the threads were doing, by name and then by id; the first 32. */
  static List<ThreadDoing> of(List<ThreadInfo> threads) {
    return threads.stream()
        .sorted(
            Comparator.comparing(ThreadInfo::getThreadName).thenComparing(ThreadInfo::getThreadId))
        .limit(MOST)
        .map(Doing::of)
        .toList();
  }

  private static ThreadDoing of(ThreadInfo info) {
    StackTraceElement[] stack = info.getStackTrace();
    Site site = Site.topmost(stack);
    return new ThreadDoing(
        Bounded.text(info.getThreadName()),
        info.getThreadState().name(),
        site.file(),
        site.line(),
        Bounded.text(calledFromSubmission(stack)),
        Bounded.text(waitsFor(info)),
        isHeld(stack) ? "the check" : Bounded.text(info.getLockOwnerName()));
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

  private static boolean isHeld(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(frame -> frame.getClassName().equals(Holds.class.getName()));
  }

  /** The method that the topmost frame of the submission has called, as in {@code Thread.join}. */
  private static String calledFromSubmission(StackTraceElement[] stack) {
    RunContext context = RunContext.current();
    int at =
        IntStream.range(0, stack.length)
            .filter(i -> context.isSubmission(stack[i].getClassName()))
            .findFirst()
            .orElse(0);
    return at == 0 ? "" : simpleName(stack[at - 1]);
  }

  private static String simpleName(StackTraceElement frame) {
    String type = frame.getClassName();
    int cut = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1;
    return type.substring(cut) + "." + frame.getMethodName();
  }
}
