package duet.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Whether tasks that the kernel shows as sleeping have really given up their processor.
 *
 * <p>A task that is about to wait calls itself sleeping first, looks once more whether it has to,
 * and only then gives its processor up. If it loses it in between, it is shown as asleep, its
 * switches are counted no further, and yet it will go on by itself. {@code waitpid} even clears a
 * process that has ended away in that state. The JDK's thread that does so, held there on a busy
 * machine, is what explains how a right answer came to fail, once in some ten thousand times: the
 * process was nowhere to be seen any more, and everybody else waited. Of a task that could run,
 * {@code /proc/PID/task/TID/wchan} names no place that it waits in (see {@code get_wchan} in
 * Linux).
 */
final class Slumber {
  /**
   * What stands there for a task that waits nowhere, and for all where the kernel does not tell.
   */
  private static final String NOWHERE = "0";

  private Slumber() {}

  /** Whether each of them waits somewhere, or has ended. */
  static boolean isDeep(Collection<Path> tasks) {
    return tasks.stream().noneMatch(task -> place(task).equals(NOWHERE));
  }

  /** Whether the kernel tells where tasks wait, as it does for some of these if it does at all. */
  static boolean isTold(Collection<Path> tasks) {
    return tasks.stream().map(Slumber::place).anyMatch(at -> !at.equals(NOWHERE) && !at.isEmpty());
  }

  private static String place(Path task) {
    try {
      return Files.readString(task.resolve("wchan"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // it ended
    }
  }
}
