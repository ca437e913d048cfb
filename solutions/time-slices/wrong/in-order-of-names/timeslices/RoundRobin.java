package timeslices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the tasks in a map that sorts. */
public final class RoundRobin {
  private RoundRobin() {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    Map<String, Task> byName = new TreeMap<>();
    tasks.forEach(task -> byName.put(task.name(), task));
    Deque<Task> ready = new ArrayDeque<>(byName.values());
    Slice[] turns = new Slice[cores];
    Task[] rests = new Task[cores];
    List<Slice> plan = new ArrayList<>();
    long now = 0;
    while (now < Long.MAX_VALUE) {
      for (int core = 0; core < cores; core++) {
        if (turns[core] != null && turns[core].to() == now) {
          turns[core] = null;
          if (rests[core].workMicros() > 0) {
            ready.add(rests[core]);
          }
        }
      }
      for (int core = 0; core < cores; core++) {
        if (turns[core] == null && !ready.isEmpty()) {
          Task task = ready.remove();
          long length = Math.min(quantumMicros, task.workMicros());
          turns[core] = new Slice(core, task.name(), now, now + length);
          rests[core] = new Task(task.name(), task.workMicros() - length);
          plan.add(turns[core]);
        }
      }
      now = Long.MAX_VALUE;
      for (Slice turn : turns) {
        if (turn != null) {
          now = Math.min(now, turn.to());
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
