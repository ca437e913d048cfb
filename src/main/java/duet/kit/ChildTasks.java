package duet.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kernel's view of the tasks of processes that a submission started, from {@code
 * /proc/PID/task}.
 *
 * @param tasks by process and task id, without those of {@link #RESTLESS}
 * @param asleep whether none at all runs or wants to run, not even of the restless: at a safepoint
 *     all of a program's threads sleep, and the JVM works for them
 * @param waits what each process waits for, in words that follow its name, by process id
 * @param timers whether a timer may be running in one of them, for all that is known
 * @param safepoints how often the thread that carries out safepoints has run, by process and task
 *     id
 */
record ChildTasks(
    Map<String, TaskTable.Task> tasks,
    boolean asleep,
    Map<Long, String> waits,
    boolean timers,
    Map<String, String> safepoints) {
  /** Said of a process that waits for its standard input. */
  static final String INPUT = "waits for input";

  /** Said of a process whose output nobody takes. */
  static final String READER = "waits until somebody reads what it prints";

  private static final String SOMETHING = "waits as well";

  private static final String AT_END = "is held at its end";

  /** What the agent waits in, at the end of a JVM that is kept from ending. */
  private static final String WITNESS = "witness";

  /**
   * Tasks of an idle JVM that wake up all the time and run none of a program's code. By name, cut
   * to 15 characters; a thread of a submission with such a name only gives up the kernel's view of
   * itself.
   */
  private static final Set<String> RESTLESS =
      Set.of(
          TaskTable.SAFEPOINTS,
          "VM Periodic Tas",
          "C1 CompilerThre",
          "C2 CompilerThre",
          "G1 Service",
          "Monitor Deflati",
          // Once a second from JDK 21 on: no standstill of 3.7 s was ever seen there.
          "Service Thread",
          "Sweeper thread");

  /** Tasks of a JVM that has only its first thread, by the beginning of their names. */
  private static final List<String> USUAL =
      List.of(
          "java",
          "GC Thread#",
          "G1 ",
          "Reference Handl",
          "Finalizer",
          "Signal Dispatch",
          "Notification Th",
          "Common-Cleaner");

  /**
   * Reads the tasks of these processes; nothing where the system does not tell.
   *
   * @param held whether JVMs are held at their end, where the agent looks now and then whether they
   *     still are
   */
  static Optional<ChildTasks> of(List<Long> pids, boolean held) {
    Map<String, TaskTable.Task> tasks = new HashMap<>();
    Map<Long, String> waits = new HashMap<>();
    Map<String, String> safepoints = new HashMap<>();
    boolean asleep = true;
    boolean timers = false;
    try {
      for (long pid : pids) {
        String wait = SOMETHING;
        for (Path path : tasksOf(pid)) {
          Optional<TaskTable.Task> read = TaskTable.task(path);
          if (read.isEmpty()) {
            continue;
          }
          String name = read.get().name();
          asleep &= read.get().asleep();
          if (name.equals(TaskTable.SAFEPOINTS)) {
            safepoints.put(pid + "/" + path.getFileName(), read.get().switches());
          }
          if (held && name.equals(WITNESS)) {
            wait = AT_END;
          } else if (!RESTLESS.contains(name)) {
            tasks.put(pid + "/" + path.getFileName(), read.get());
            timers |= USUAL.stream().noneMatch(name::startsWith);
            wait = pipe(path).orElse(wait);
          }
        }
        timers |= wait.equals(SOMETHING);
        waits.put(pid, wait);
      }
      return Optional.of(new ChildTasks(tasks, asleep, waits, timers, safepoints));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The folders of {@link #tasks}. */
  List<Path> folders() {
    return tasks.keySet().stream()
        .map(id -> id.split("/"))
        .map(id -> Path.of("/proc", id[0], "task", id[1]))
        .toList();
  }

  /** How long those tasks have been ready to run without a processor, in nanoseconds. */
  static long waitedForProcessorNanos(List<Long> pids) {
    long sum = 0;
    for (long pid : pids) {
      try {
        for (Path task : tasksOf(pid)) {
          sum += Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[1]);
        }
      } catch (IOException | RuntimeException e) {
        continue; // it ended, or the kernel was built without
      }
    }
    return sum;
  }

  private static List<Path> tasksOf(long pid) throws IOException {
    Path folder = Path.of("/proc", Long.toString(pid), "task");
    List<Path> found = new java.util.ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(found::add);
    } catch (IOException e) {
      if (Files.exists(folder)) {
        throw e;
      }
    }
    return found;
  }

  /** Which end of a pipe a task waits at, if it does; told to the owner of the process alone. */
  private static Optional<String> pipe(Path task) {
    try {
      String in = Files.readString(task.resolve("wchan"), StandardCharsets.ISO_8859_1);
      if (in.contains("pipe_write")) {
        return Optional.of(READER);
      }
      // The call's number, then its first argument: the file that it reads.
      String[] call = Files.readString(task.resolve("syscall")).split(" ");
      return in.contains("pipe_read") && call.length > 1 && call[1].equals("0x0")
          ? Optional.of(INPUT)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
