package timeslices;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Each core is an object that takes a task and puts it away. */
public final class RoundRobin {
  private RoundRobin() {}

  private static final class Core {
    private final int number;
    private Task task;
    private long from;
    private long to;

    Core(int number) {
      this.number = number;
    }

    boolean isFree() {
      return task == null;
    }

    Slice take(Task next, long now, long quantum) {
      task = next;
      from = now;
      to = now + Math.min(quantum, next.workMicros());
      return new Slice(number, next.name(), from, to);
    }

    void putAway(long now, List<Task> ready) {
      if (task != null && to == now) {
        long left = task.workMicros() - (to - from);
        if (left > 0) {
          ready.add(new Task(task.name(), left));
        }
        task = null;
      }
    }
  }

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    List<Task> ready = new LinkedList<>(tasks);
    List<Core> all = new ArrayList<>();
    for (int number = 0; number < cores; number++) {
      all.add(new Core(number));
    }
    List<Slice> plan = new ArrayList<>();
    long now = 0;
    while (true) {
      for (Core core : all) {
        core.putAway(now, ready);
      }
      for (Core core : all) {
        if (core.isFree() && !ready.isEmpty()) {
          plan.add(core.take(ready.remove(0), now, quantumMicros));
        }
      }
      List<Core> busy = all.stream().filter(core -> !core.isFree()).toList();
      if (busy.isEmpty()) {
        return plan;
      }
      now = busy.stream().mapToLong(core -> core.to).min().getAsLong();
    }
  }

  public static Mode articleMode(int tasks, int cores) {
    return tasks == 1 ? Mode.SINGLE : cores >= tasks ? Mode.PARALLEL : Mode.CONCURRENT;
  }

  public static int width(List<Slice> slices) {
    SortedMap<Long, Integer> changes = new TreeMap<>();
    for (Slice slice : slices) {
      changes.merge(slice.from(), 1, Integer::sum);
      changes.merge(slice.to(), -1, Integer::sum);
    }
    int now = 0;
    int widest = 0;
    for (int change : changes.values()) {
      now += change;
      widest = Math.max(widest, now);
    }
    return widest;
  }
}
