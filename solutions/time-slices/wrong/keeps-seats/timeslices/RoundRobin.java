package timeslices;

import java.util.ArrayList;
import java.util.List;

/** Keeps the place of a task that is done, and lets its time pass. */
public final class RoundRobin {
  private RoundRobin() {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    long[] left = tasks.stream().mapToLong(Task::workMicros).toArray();
    long open = left.length;
    List<Slice> plan = new ArrayList<>();
    long now = 0;
    for (int i = 0; open > 0; i = (i + 1) % left.length) {
      long length = Math.min(quantumMicros, left[i]);
      if (length == 0) {
        now += quantumMicros;
        continue;
      }
      plan.add(new Slice(0, tasks.get(i).name(), now, now + length));
      now += length;
      left[i] -= length;
      open -= left[i] == 0 ? 1 : 0;
    }
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
