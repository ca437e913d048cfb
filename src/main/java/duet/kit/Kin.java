package duet.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processes that this one started, and those that they started, as the system lists them. Only
 * from here come processes that may be signalled: a submission may name any number as the id of its
 * child, and on Linux the id of a thread of this very JVM looks like a process when it is asked for
 * by number.
 */
final class Kin {
  private static final int MOST_ROUNDS = 1_000;
  private static final long TURN_MILLIS = 2;

  private final Map<Long, Duration> cpu = new HashMap<>();

  /** All that are alive, by id. */
  static List<ProcessHandle> alive() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
  }

  /** Ids of those that this process itself started, in order of their starts. */
  static List<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .sorted(
            java.util.Comparator.comparing(
                    (ProcessHandle each) ->
                        each.info().startInstant().orElse(java.time.Instant.MAX))
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
