package timeslices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Deals the tasks out to the cores once and for all. */
public final class RoundRobin {
  private RoundRobin() {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    List<Slice> plan = new ArrayList<>();
    for (int core = 0; core < cores; core++) {
      Deque<Task> mine = new ArrayDeque<>();
      for (int i = core; i < tasks.size(); i += cores) {
        mine.add(tasks.get(i));
      }
      long now = 0;
      while (!mine.isEmpty()) {
        Task task = mine.remove();
        long length = Math.min(quantumMicros, task.workMicros());
        plan.add(new Slice(core, task.name(), now, now + length));
        now += length;
        if (task.workMicros() > length) {
          mine.add(new Task(task.name(), task.workMicros() - length));
        }
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
