package duet.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The kernel's view of the threads of this process, from {@code /proc/self/task} (see proc(5)).
 *
 * <p>The state {@code R} covers running, waiting for a processor and, since Linux keeps throttled
 * tasks in it, being held back by the quota of a cgroup.
 */
final class TaskTable {
  /**
   * Carries out safepoints: the checker itself sets it to work whenever it reads stacks, threads
   * wait for it while it collects garbage, and at the end of its JVM it waits for others, ten
   * milliseconds at a time.
   */
  static final String SAFEPOINTS = "VM Thread";

  /**
   * Tasks of the JVM that run no Java code and wake no Java thread that waits for another in Java:
   * the compilers, which can be at work for seconds, and the thread of {@link #SAFEPOINTS}. But
   * they hold locks inside the JVM that any thread may want in passing; {@link Reading#atWork}
   * tells whether they may. By name, cut to 15 characters; a thread of a submission with such a
   * name only gives up the kernel's view of itself.
   */
  private static final Set<String> MACHINERY =
      Set.of(SAFEPOINTS, "C1 CompilerThre", "C2 CompilerThre");

  /**
   * Threads of pools that all checks in one JVM share: they outlive a check and then work for the
   * next one, so they are never part of the baseline.
   */
  private static final Set<String> SHARED =
      Set.of("ForkJoinPool", "CompletableFutu", "VirtualThread-u", "process reaper");

  private static final Path TASKS = Path.of("/proc/self/task");

  /** The state and the context switches of one task. */
  record Task(String name, char state, String switches) {
    boolean asleep() {
      return state == 'S';
    }
  }

  /** All tasks but the reader's own, at one reading. */
  static final class Reading {
    private final Map<String, Task> tasks;
    private final Map<String, Task> machinery;

    private Reading(Map<String, Task> tasks, Map<String, Task> machinery) {
      this.tasks = tasks;
      this.machinery = machinery;
    }

    static Reading of(Map<String, Task> all) {
      Map<String, Task> tasks = new HashMap<>(all);
      Map<String, Task> machinery = new HashMap<>(all);
      tasks.values().removeIf(task -> MACHINERY.contains(task.name()));
      machinery.values().removeIf(task -> !MACHINERY.contains(task.name()));
      return new Reading(tasks, machinery);
    }

    /**
     * Whether the JVM does something for which threads may be waiting inside of it, asleep, though
     * not for long: a collection of garbage for one. Nor does a thread move that wants to tell a
     * compiler what to compile while that one has its queue locked, and has lost its processor.
     */
    boolean atWork() {
      return !machinery.values().stream().allMatch(Task::asleep);
    }

    /** The folders of the tasks, without those of the machinery. */
    List<Path> folders() {
      return tasks.keySet().stream().map(TASKS::resolve).toList();
    }

    /** The compilers, to be compared with those of another reading. */
    Map<String, Task> compilers() {
      Map<String, Task> compilers = new HashMap<>(machinery);
      compilers.values().removeIf(task -> task.name().equals(SAFEPOINTS));
      return compilers;
    }

    /** Whether no task runs, wants to run or is in an uninterruptible wait. */
    boolean asleep() {
      return tasks.values().stream().allMatch(Task::asleep);
    }

    private Map<String, Task> without(Set<String> baseline) {
      Map<String, Task> born = new HashMap<>(tasks);
      born.keySet().removeAll(baseline);
      return born;
    }
  }

  private final Set<String> baseline;

  private TaskTable(Set<String> baseline) {
    this.baseline = baseline;
  }

  /** Takes the present tasks as the baseline; empty where the system does not tell. */
  static Optional<TaskTable> assemble() {
    return assemble(id -> true);
  }

  /** Takes those of the present tasks as the baseline. */
  static Optional<TaskTable> assemble(Predicate<String> isOld) {
    try {
      if (!CountersMove.HERE) {
        return Optional.empty();
      }
      Set<String> baseline = new HashSet<>();
      read(true)
          .tasks
          .forEach(
              (id, task) -> {
                if (isOld.test(id) && SHARED.stream().noneMatch(task.name()::startsWith)) {
                  baseline.add(id);
                }
              });
      return Optional.of(new TaskTable(baseline));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The ids of all tasks; none where the system does not tell. */
  static Set<String> present() {
    try {
      return CountersMove.HERE ? Set.copyOf(read(true).tasks.keySet()) : Set.of();
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** Reads all tasks, one after the other; empty where the system does not tell. */
  Optional<Reading> read() {
    try {
      return Optional.of(read(false));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether no task born after the baseline came, went or ran between two readings. */
  boolean same(Reading earlier, Reading later) {
    return earlier.without(baseline).equals(later.without(baseline));
  }

  /**
   * How long the tasks born after the baseline have been ready to run without a processor, summed
   * over those that are alive, in nanoseconds; 0 where the kernel does not keep account of it.
   */
  long waitedForProcessorNanos() {
    try {
      long sum = 0;
      for (String id : read(false).without(baseline).keySet()) {
        sum += waitedForProcessorNanos(TASKS.resolve(id).resolve("schedstat"));
      }
      return sum;
    } catch (IOException e) {
      return 0;
    }
  }

  private static long waitedForProcessorNanos(Path schedstat) {
    try {
      // Time on a processor, time ready for one, number of turns.
      return Long.parseLong(Files.readString(schedstat).split(" ")[1]);
    } catch (IOException | RuntimeException e) {
      return 0; // it ended, or the kernel was built without
    }
  }

  private static Reading read(boolean withOwn) throws IOException {
    String own = withOwn ? "" : ownTask();
    Map<String, Task> tasks = new HashMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(TASKS)) {
      for (Path entry : entries) {
        String id = entry.getFileName().toString();
        Optional<Task> task = id.equals(own) ? Optional.empty() : task(entry);
        task.ifPresent(read -> tasks.put(id, read));
      }
    }
    return Reading.of(tasks);
  }

  /**
   * The task of a folder such as {@code /proc/1/task/1}; nothing if it has ended.
   *
   * @throws IOException if it is there and cannot be read
   */
  static Optional<Task> task(Path entry) throws IOException {
    try {
      return Optional.of(parse(Files.readAllBytes(entry.resolve("status"))));
    } catch (IOException e) {
      if (Files.exists(entry)) {
        throw e;
      }
      return Optional.empty(); // it ended between the listing and the reading
    }
  }

  private static String ownTask() throws IOException {
    return Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString();
  }

  static Task parse(byte[] status) throws IOException {
    // Latin-1: a thread's name is whatever bytes somebody put there.
    String text = new String(status, StandardCharsets.ISO_8859_1);
    int switches = text.indexOf("\nvoluntary_ctxt_switches:");
    String state = field(text, "State");
    if (switches < 0 || state.isEmpty()) {
      throw new IOException("the status of a task lacks its state or its context switches");
    }
    return new Task(field(text, "Name"), state.charAt(0), text.substring(switches));
  }

  private static String field(String text, String name) {
    int at = text.startsWith(name + ":") ? 0 : text.indexOf("\n" + name + ":") + 1;
    if (!text.startsWith(name + ":", at)) {
      return "";
    }
    int end = text.indexOf('\n', at);
    return text.substring(at + name.length() + 1, end < 0 ? text.length() : end).strip();
  }

  /** Some sandboxes show a {@code /proc} whose counters stand still: there it proves nothing. */
  private static final class CountersMove {
    static final boolean HERE = tried();

    private static boolean tried() {
      try {
        String before = ownSwitches();
        Nap.ofMillis(1);
        return !ownSwitches().equals(before);
      } catch (IOException | RuntimeException e) {
        return false;
      }
    }

    private static String ownSwitches() throws IOException {
      return parse(Files.readAllBytes(TASKS.resolve(ownTask()).resolve("status"))).switches();
    }
  }
}
