package duet.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the kernel lets a child use; each process that the child starts gets the same once more,
 * except for their number.
 *
 * @param dataMegabytes memory besides what it reads from files, in MB; 0 for no bound. Bounding the
 *     address space instead keeps a JVM from starting: it reserves far more than it uses
 * @param tasks processes and threads together, 0 for no bound
 * @param cpuSeconds processor time of one process, 0 for no bound
 */
record Bounds(int dataMegabytes, int tasks, int cpuSeconds) {
  private static final long LARGEST_FILE = 64L << 20;
  private static final int MOST_OPEN_FILES = 1024;

  /** Those of a program that is only tried out. */
  static Bounds ofTrial() {
    return new Bounds(256, 64, 10);
  }

  /** Hardly any. */
  static Bounds none() {
    return new Bounds(0, 0, 0);
  }

  /** As options of prlimit. */
  List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of("--core=0", "--fsize=" + LARGEST_FILE, "--nofile=" + MOST_OPEN_FILES));
    if (dataMegabytes > 0) {
      options.add("--data=" + ((long) dataMegabytes << 20));
    }
    if (tasks > 0) {
      options.add("--nproc=" + tasks);
    }
    if (cpuSeconds > 0) {
      options.add("--cpu=" + cpuSeconds);
    }
    return options;
  }

  /** The same, where the system counts the tasks of everybody with this user's id. */
  Bounds withoutTasks() {
    return new Bounds(dataMegabytes, 0, cpuSeconds);
  }

  /** What gives them to a process that runs already. */
  List<String> onto(long pid, Path prlimit) {
    List<String> command = new ArrayList<>(List.of(prlimit.toString(), "--pid=" + pid));
    command.addAll(options());
    return command;
  }

  /** What stands before the program that they bound. */
  List<String> before(Path prlimit) {
    List<String> command = new ArrayList<>(List.of(prlimit.toString()));
    command.addAll(options());
    command.add("--");
    return command;
  }
}
