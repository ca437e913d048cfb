package timeslices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Sees in the next turn that a task is done. */
public final class RoundRobin {
  private RoundRobin() {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    Deque<Task> ready = new ArrayDeque<>(tasks);
    long[] freeAt = new long[cores];
    List<Slice> plan = new ArrayList<>();
    while (!ready.isEmpty()) {
      int core = 0;
      for (int i = 1; i < cores; i++) {
        core = freeAt[i] < freeAt[core] ? i : core;
      }
      Task task = ready.remove();
      long length = Math.min(quantumMicros, task.workMicros());
      plan.add(new Slice(core, task.name(), freeAt[core], freeAt[core] + length));
      freeAt[core] += length;
      if (length == quantumMicros) {
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
