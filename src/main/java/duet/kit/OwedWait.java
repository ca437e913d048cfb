package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;

/**
 * Waits that the JDK itself has to end: for a process that has ended already.
 *
 * <p>Whatever a submission does, {@link Process#waitFor} comes back then, so a proof that it does
 * not would blame the submission for somebody else's delay. Once in some ten thousand gradings a
 * right answer was told that its {@code close} waited for ever, on a machine where no child was
 * left. {@link Slumber} tells what may have kept the JDK's thread; where the kernel does not show
 * that, this remains.
 */
final class OwedWait {
  private static final String PROCESS = "java.lang.ProcessImpl";

  private OwedWait() {}

  /**
   * Whether one of the crew is in such a wait.
   *
   * @param alive processes that the submission has started and that are alive
   */
  static boolean isIn(List<ThreadInfo> crew, List<Long> alive) {
    return alive.isEmpty() && crew.stream().anyMatch(OwedWait::waitsForProcess);
  }

  private static boolean waitsForProcess(ThreadInfo info) {
    return Arrays.stream(info.getStackTrace())
        .anyMatch(
            frame ->
                Jdk.owns(frame)
                    && frame.getClassName().equals(PROCESS)
                    && frame.getMethodName().equals("waitFor"));
  }
}
