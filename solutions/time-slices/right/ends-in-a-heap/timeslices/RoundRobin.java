package timeslices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps what runs in a heap, the earliest end and then the lowest core on top. */
public final class RoundRobin {
  private RoundRobin() {}

  private record Running(Slice slice, Task rest) {}

  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    Deque<Task> ready = new ArrayDeque<>(tasks);
    PriorityQueue<Integer> free = new PriorityQueue<>();
    for (int core = 0; core < cores; core++) {
      free.add(core);
    }
    PriorityQueue<Running> running =
        new PriorityQueue<>(
            Comparator.comparingLong((Running r) -> r.slice().to())
                .thenComparingInt(r -> r.slice().core()));
    List<Slice> plan = new ArrayList<>();
    long now = 0;
    while (!ready.isEmpty() || !running.isEmpty()) {
      while (!running.isEmpty() && running.peek().slice().to() == now) {
        Running over = running.remove();
        free.add(over.slice().core());
        if (over.rest().workMicros() > 0) {
          ready.add(over.rest());
        }
      }
      while (!free.isEmpty() && !ready.isEmpty()) {
        Task task = ready.remove();
        long length = Math.min(quantumMicros, task.workMicros());
        Slice slice = new Slice(free.remove(), task.name(), now, now + length);
        plan.add(slice);
        running.add(new Running(slice, new Task(task.name(), task.workMicros() - length)));
      }
      if (!running.isEmpty()) {
        now = running.peek().slice().to();
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
    List<Slice> sorted = new ArrayList<>(slices);
    sorted.sort(Comparator.comparingLong(Slice::from));
    PriorityQueue<Long> ends = new PriorityQueue<>();
    int widest = 0;
    for (Slice slice : sorted) {
      while (!ends.isEmpty() && ends.peek() <= slice.from()) {
        ends.remove();
      }
      ends.add(slice.to());
      widest = Math.max(widest, ends.size());
    }
    return widest;
  }
}
