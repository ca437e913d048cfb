package timeslices;

import java.util.ArrayList;
import java.util.List;

/** Takes tasks out of the list that it goes through. */
public final class RoundRobin {
  private RoundRobin() {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    List<Task> left = new ArrayList<>(tasks);
    List<Slice> plan = new ArrayList<>();
    long now = 0;
    while (!left.isEmpty()) {
      for (int i = 0; i < left.size(); i++) {
        Task task = left.get(i);
        long length = Math.min(quantumMicros, task.workMicros());
        plan.add(new Slice(0, task.name(), now, now + length));
        now += length;
        if (length == task.workMicros()) {
          left.remove(i);
        } else {
          left.set(i, new Task(task.name(), task.workMicros() - length));
        }
      }
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
