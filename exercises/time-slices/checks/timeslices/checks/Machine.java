package timeslices.checks;

import duet.kit.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import timeslices.Slice;
import timeslices.Task;

/**
 * Tasks, and a machine to run them on.
 *
 * @param tasks what there is to do, in this order
 * @param cores how many cores there are
 * @param quantum the longest turn, in microseconds
 */
record Machine(List<Task> tasks, int cores, long quantum) {
  /** Written as in {@code "A 30, B 25"}: name and microseconds of work. */
  static Machine of(String tasks, int cores, long quantum) {
    List<Task> parsed = new ArrayList<>();
    for (String task : tasks.isEmpty() ? new String[0] : tasks.split(", ")) {
      String[] words = task.split(" ");
      parsed.add(new Task(words[0], Long.parseLong(words[1])));
    }
    return new Machine(parsed, cores, quantum);
  }

  /** What the submission is asked, and about what. */
  String inWords() {
    return "schedule(%s, %d, %d)".formatted(inWords(tasks), cores, quantum);
  }

  private static String inWords(List<Task> tasks) {
    return tasks.stream()
        .map(task -> task.name() + " " + task.workMicros())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The turns, one after the other, for a student to read. */
  static List<Step> steps(List<Slice> slices) {
    return slices.stream().map(Machine::step).toList();
  }

  /** As in {@code core 0 runs A from 0 to 10}. */
  static String inWords(Slice slice) {
    return slice == null
        ? "null"
        : "core %d runs %s from %d to %d"
            .formatted(slice.core(), slice.task(), slice.from(), slice.to());
  }

  private static Step step(Slice slice) {
    return slice == null
        ? new Step("nobody", "", 0, "null", "")
        : new Step(
            "core " + slice.core(),
            "",
            0,
            "runs %s from %d to %d".formatted(slice.task(), slice.from(), slice.to()),
            "");
  }

  /** What the rules make of it. */
  List<Slice> schedule() {
    Deque<Task> queue = new ArrayDeque<>(tasks);
    Slice[] running = new Slice[cores];
    Task[] rest = new Task[cores];
    List<Slice> slices = new ArrayList<>();
    long now = 0;
    do {
      putAway(running, rest, queue, now);
      for (int core = 0; core < cores && !queue.isEmpty(); core++) {
        if (running[core] == null) {
          Task task = queue.remove();
          long end = now + Math.min(quantum, task.workMicros());
          running[core] = new Slice(core, task.name(), now, end);
          rest[core] = new Task(task.name(), task.workMicros() - (end - now));
          slices.add(running[core]);
        }
      }
      now = nextEnd(running);
    } while (now >= 0);
    return slices;
  }

  private static void putAway(Slice[] running, Task[] rest, Deque<Task> queue, long now) {
    for (int core = 0; core < running.length; core++) {
      if (running[core] != null && running[core].to() == now) {
        running[core] = null;
        if (rest[core].workMicros() > 0) {
          queue.add(rest[core]);
        }
      }
    }
  }

  private static long nextEnd(Slice[] running) {
    long next = -1;
    for (Slice slice : running) {
      if (slice != null && (next < 0 || slice.to() < next)) {
        next = slice.to();
      }
    }
    return next;
  }
}
