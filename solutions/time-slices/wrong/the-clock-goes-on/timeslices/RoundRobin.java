package timeslices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the time in a static variable. */
public final class RoundRobin {
  private RoundRobin() {}

  private static long now;

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    Deque<Task> ready = new ArrayDeque<>(tasks);
    List<Slice> plan = new ArrayList<>();
    while (!ready.isEmpty()) {
      Task task = ready.remove();
      long length = Math.min(quantumMicros, task.workMicros());
      plan.add(new Slice(0, task.name(), now, now + length));
      now += length;
      if (task.workMicros() > length) {
        ready.add(new Task(task.name(), task.workMicros() - length));
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
