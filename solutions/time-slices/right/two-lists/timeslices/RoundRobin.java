package timeslices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps a list of what runs and a list of who is ready. */
public final class RoundRobin {
  private RoundRobin() {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    Map<String, Long> left = new LinkedHashMap<>();
    for (Task task : tasks) {
      left.put(task.name(), task.workMicros());
    }
    List<Slice> plan = new ArrayList<>();
    List<Slice> running = new ArrayList<>();
    List<String> ready = new ArrayList<>(left.keySet());
    for (long now = 0; !ready.isEmpty() || !running.isEmpty(); now = nextEnd(running)) {
      putAway(running, ready, left, now);
      for (int core = 0; core < cores && !ready.isEmpty(); core++) {
        if (isFree(core, running)) {
          String task = ready.remove(0);
          Slice slice = new Slice(core, task, now, now + Math.min(quantumMicros, left.get(task)));
          running.add(slice);
          plan.add(slice);
        }
      }
      if (running.isEmpty()) {
        break;
      }
    }
    return plan;
  }

  private static void putAway(
      List<Slice> running, List<String> ready, Map<String, Long> left, long now) {
    running.sort(Comparator.comparingInt(Slice::core));
    for (Iterator<Slice> each = running.iterator(); each.hasNext(); ) {
      Slice slice = each.next();
      if (slice.to() == now) {
        each.remove();
        if (left.merge(slice.task(), slice.from() - slice.to(), Long::sum) > 0) {
          ready.add(slice.task());
        }
      }
    }
  }

  private static boolean isFree(int core, List<Slice> running) {
    return running.stream().noneMatch(slice -> slice.core() == core);
  }

  private static long nextEnd(List<Slice> running) {
    return running.stream().mapToLong(Slice::to).min().orElse(0);
  }

  public static Mode articleMode(int tasks, int cores) {
    if (tasks == 1) {
      return Mode.SINGLE;
    }
    return tasks <= cores ? Mode.PARALLEL : Mode.CONCURRENT;
  }

  public static int width(List<Slice> slices) {
    return (int)
        slices.stream()
            .mapToLong(
                at ->
                    slices.stream()
                        .filter(s -> s.from() <= at.from() && at.from() < s.to())
                        .count())
            .max()
            .orElse(0);
  }
}
