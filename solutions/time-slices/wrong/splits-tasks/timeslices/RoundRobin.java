package timeslices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Has a task done by all cores together. */
public final class RoundRobin {
  private RoundRobin() {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    Deque<Task> ready = new ArrayDeque<>(tasks);
    List<Slice> plan = new ArrayList<>();
    long now = 0;
    while (!ready.isEmpty()) {
      Task task = ready.remove();
      long left = task.workMicros();
      long longest = 0;
      for (int core = 0; core < cores && left > 0; core++) {
        long length = Math.min(quantumMicros, left);
        plan.add(new Slice(core, task.name(), now, now + length));
        left -= length;
        longest = Math.max(longest, length);
      }
      now += longest;
      if (left > 0) {
        ready.add(new Task(task.name(), left));
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
