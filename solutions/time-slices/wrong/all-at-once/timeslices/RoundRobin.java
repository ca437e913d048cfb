package timeslices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything begins at once, core or no core. */
public final class RoundRobin {
  private RoundRobin() {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    List<Slice> plan = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      for (long from = 0; from < task.workMicros(); from += quantumMicros) {
        long to = Math.min(from + quantumMicros, task.workMicros());
        plan.add(new Slice(i % cores, task.name(), from, to));
      }
    }
    plan.sort(Comparator.comparingLong(Slice::from).thenComparingInt(Slice::core));
    return plan;
  }

  public static Mode articleMode(int tasks, int cores) {
    if (tasks == 1) {
      return Mode.SINGLE;
    }
    return tasks <= cores ? Mode.PARALLEL : Mode.CONCURRENT;
  }

  public static int width(List<Slice> slices) {
    int widest = 0;
    for (Slice slice : slices) {
      int together = 0;
      for (Slice other : slices) {
        if (other.from() <= slice.from() && slice.from() < other.to()) {
          together++;
        }
      }
      widest = Math.max(widest, together);
    }
    return widest;
  }
}
