package timeslices.checks;

import duet.kit.Nonces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import timeslices.Task;

/** Draws machines, the small ones first: the first one that goes wrong is easily understood. */
final class RandomMachines {
  private static final List<String> NAMES = List.of("D", "B", "G", "E", "A", "F", "C");

  private final Nonces nonces;

  RandomMachines(Nonces nonces) {
    this.nonces = nonces;
  }

  /** Tasks of any length on one core. */
  Stream<Machine> withOneCore(int count) {
    return drawn(count, 1, 1);
  }

  /** Tasks of any length on up to four cores. */
  Stream<Machine> withCores(int count) {
    return drawn(count, 2, 4);
  }

  private Stream<Machine> drawn(int count, int fewest, int most) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              long quantum = nonces.between(2, 20);
              List<Task> tasks = tasks(2 + i * 6 / count, 4 * (int) quantum);
              return new Machine(tasks, nonces.between(fewest, most), quantum);
            });
  }

  /** So many tasks of equal length, each of some whole turns. */
  Machine inStep(int tasks, int turns, long quantum) {
    List<Task> equal = new ArrayList<>();
    for (String name : names(tasks)) {
      equal.add(new Task(name, turns * quantum));
    }
    return new Machine(equal, 1, quantum);
  }

  private List<Task> tasks(int number, int longest) {
    return names(number).stream().map(name -> new Task(name, nonces.between(1, longest))).toList();
  }

  private List<String> names(int number) {
    return nonces.shuffle(NAMES).subList(0, number);
  }
}
