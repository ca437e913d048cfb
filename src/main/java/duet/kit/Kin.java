package duet.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes that this one started, and those that they started, as the system lists them; also
 * those whose parent has ended, as far as they can be told from strangers. Only from here come
 * processes that may be signalled: a submission may name any number as the id of its child, and on
 * Linux the id of a thread of this very JVM looks like a process when it is asked for by number.
 */
final class Kin {
  private static final int MOST_ROUNDS = 1_000;
  private static final long TURN_MILLIS = 2;

  /** In the statistics of a process, after its name: state, parent, group, session. */
  private static final int SESSION = 3;

  private static final long SELF = ProcessHandle.current().pid();

  private static final Scope SCOPE = Scope.ofThisProcess();

  private final Map<Long, Duration> cpu = new HashMap<>();

  /**
   * Which processes are ours besides descendants.
   *
   * @param all whether all are that were not there when this was asked for the first time
   * @param before those that were
   * @param session the session whose processes are ours, or -1
   */
  private record Scope(boolean all, Set<Long> before, long session) {
    static Scope ofThisProcess() {
      Set<Long> before =
          ProcessHandle.allProcesses().map(ProcessHandle::pid).collect(Collectors.toSet());
      // Where bubblewrap is the first process there is, nobody else's are to be seen.
      boolean own = Kin.read(Path.of("/proc/1/comm")).strip().equals("bwrap");
      // A session that began before this process may be that of whoever is grading.
      return new Scope(own && before.contains(1L), before, sessionOf(SELF) == SELF ? SELF : -1);
    }

    Stream<ProcessHandle> processes() {
      ProcessHandle self = ProcessHandle.current();
      if (all) {
        return ProcessHandle.allProcesses().filter(each -> !before.contains(each.pid()));
      } else if (session == -1) {
        return self.descendants();
      }
      Map<Long, ProcessHandle> found = new HashMap<>();
      self.descendants().forEach(each -> found.put(each.pid(), each));
      ProcessHandle.allProcesses()
          .filter(each -> !before.contains(each.pid()) && sessionOf(each.pid()) == session)
          .forEach(each -> found.put(each.pid(), each));
      return found.values().stream();
    }
  }

  /** The session of a process; -1 where that is not told. */
  private static long sessionOf(long pid) {
    String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
    // A name may have blanks and brackets of its own.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    return fields.length > SESSION ? Long.parseLong(fields[SESSION]) : -1;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** To be called before the submission is: tells what is there from what it starts. */
  static void lookAround() {
    // The work is done when this class is initialised.
  }

  /** All that are alive, by id. */
  static List<ProcessHandle> alive() {
    return SCOPE.processes().filter(ProcessHandle::isAlive).toList();
  }

  /**
   * Ids of those that this process itself started, and of those whose parent has ended, in order of
   * their starts.
   */
  static List<Long> children() {
    List<ProcessHandle> all = alive();
    Set<Long> parents = new HashSet<>(all.stream().map(ProcessHandle::pid).toList());
    return all.stream()
        .filter(each -> each.parent().filter(its -> parents.contains(its.pid())).isEmpty())
        .sorted(
            Comparator.comparing(
                    (ProcessHandle each) -> each.info().startInstant().orElse(Instant.MAX))
                .thenComparing(ProcessHandle::pid))
        .map(ProcessHandle::pid)
        .toList();
  }

  static List<Long> pids() {
    return alive().stream().map(ProcessHandle::pid).toList();
  }

  /** Processor time that all of them have used, as far as it was seen, in milliseconds. */
  long cpuMillis() {
    for (ProcessHandle each : alive()) {
      Optional<Duration> used = each.info().totalCpuDuration();
      used.ifPresent(time -> cpu.put(each.pid(), time));
    }
    return cpu.values().stream().mapToLong(Duration::toMillis).sum();
  }

  /** Ends all of them, again and again until nobody is left: one may start another meanwhile. */
  static void end() {
    List<ProcessHandle> left = new ArrayList<>(alive());
    for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
      left.forEach(ProcessHandle::destroyForcibly);
      Nap.ofMillis(TURN_MILLIS);
      left = alive();
    }
  }
}
