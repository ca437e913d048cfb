package duet.kit;

import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.Objects;

/**
 * A place in the student's sources.
 *
 * @param file the simple file name, or an empty string where the submission is not on the stack
 * @param line the line, or 0 where it is not known
 */
public record Site(String file, int line) {
  /** Nowhere in the submission. */
  public static final Site NONE = new Site("", 0);

  private static final StackWalker WALKER = StackWalker.getInstance();

  /** The topmost frame of the submission on the calling thread, or {@link #NONE}. */
  public static Site here() {
    RunContext context = RunContext.current();
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> context.isSubmission(frame.getClassName()))
                .findFirst()
                .map(StackFrame::toStackTraceElement)
                .map(Site::of)
                .orElse(NONE));
  }

  /** Where the throwable left the submission, with nobody's code being run. */
  static Site of(Throwable thrown) {
    return topmost(Thrown.trace(thrown));
  }

  /** The topmost frame of the submission, or {@link #NONE}. */
  static Site topmost(StackTraceElement[] stack) {
    RunContext context = RunContext.current();
    return Arrays.stream(stack)
        .filter(Objects::nonNull)
        .filter(frame -> context.isSubmission(frame.getClassName()))
        .findFirst()
        .map(Site::of)
        .orElse(NONE);
  }

  static Site of(StackTraceElement frame) {
    return new Site(
        Bounded.text(Objects.requireNonNullElse(frame.getFileName(), "")),
        Math.max(0, frame.getLineNumber()));
  }

  /** As in {@code SingDance.java:12}, or an empty string for {@link #NONE}. */
  @Override
  public String toString() {
    return file.isEmpty() ? "" : line == 0 ? file : file + ":" + line;
  }
}
