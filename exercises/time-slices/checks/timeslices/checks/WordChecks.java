package timeslices.checks;

import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Evidence;
import duet.kit.Nonces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import timeslices.Mode;
import timeslices.RoundRobin;
import timeslices.Slice;

/** Asks what several tasks on several cores are called, and how many run at one instant. */
class WordChecks {
  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "parallel-width",
      points = 1,
      needs = {},
      promise =
          "width tells how many turns there are at one instant at most: never more than there are"
              + " cores, or tasks")
  void theInstantIsWhatCounts() {
    RandomMachines random = new RandomMachines(nonces);
    Stream<Machine> machines =
        Stream.concat(
            Stream.of(
                Machine.of("", 1, 10),
                Machine.of("A 30, B 20", 1, 10),
                Machine.of("A 30, B 20", 2, 10),
                Machine.of("A 10", 2, 10)),
            Stream.concat(random.withOneCore(30), random.withCores(100)));
    // Turns that are far apart, on cores that are many: no plan of a right scheduler looks like it.
    List<Slice> apart =
        List.of(new Slice(0, "A", 0, 10), new Slice(1, "B", 10, 20), new Slice(2, "C", 25, 30));
    List<Slice> star =
        List.of(new Slice(0, "A", 0, 30), new Slice(1, "B", 2, 8), new Slice(1, "C", 8, 14));
    Inquiry.ask(
        "width",
        Stream.concat(
                Stream.of(List.<Slice>of(), apart, star),
                machines.map(machine -> nonces.shuffle(machine.schedule())))
            .toList(),
        slices -> "width",
        slices -> RoundRobin.width(new ArrayList<>(slices)),
        WordChecks::mustBeAsWide);
  }

  private static void mustBeAsWide(List<Slice> slices, int told) {
    int expected = width(slices);
    if (told != expected) {
      throw new CheckFailed(
          "width told %d instead of %d for these %d turns."
              .formatted(told, expected, slices.size()),
          "Only what happens at one instant is parallel. Turns that follow each other are not,"
              + " however short they are, and a core that has nothing to do adds nothing.",
          "Draw the turns on one axis, a line for each core. How many of them does an upright line"
              + " cross at most, if a turn does not contain its end?",
          Evidence.proved(Machine.steps(slices)));
    }
  }

  /** The number grows at a begin only, so it is greatest at one. */
  private static int width(List<Slice> slices) {
    return slices.stream()
        .mapToInt(
            at ->
                (int)
                    slices.stream()
                        .filter(slice -> slice.from() <= at.from() && at.from() < slice.to())
                        .count())
        .max()
        .orElse(0);
  }

  /** How many tasks on how many cores. */
  private record Heads(int tasks, int cores) {
    String inWords() {
      return "articleMode(%d, %d)".formatted(tasks, cores);
    }

    Mode mode() {
      if (tasks == 1) {
        return Mode.SINGLE;
      }
      return tasks <= cores ? Mode.PARALLEL : Mode.CONCURRENT;
    }
  }

  @Test
  @Check(
      id = "classify",
      points = 1,
      needs = {},
      promise =
          "articleMode goes by the head count: one task is single, tasks that have a core each are"
              + " parallel, all others are concurrent")
  void headsAreCounted() {
    List<Heads> all =
        IntStream.rangeClosed(1, 9)
            .boxed()
            .flatMap(sum -> IntStream.range(1, sum).mapToObj(t -> new Heads(t, sum - t)))
            .toList();
    Inquiry.ask(
        "articleMode",
        all,
        Heads::inWords,
        heads -> String.valueOf(RoundRobin.articleMode(heads.tasks(), heads.cores())),
        (heads, told) -> {
          if (!told.equals(heads.mode().toString())) {
            throw new CheckFailed(
                "%s told %s instead of %s.".formatted(heads.inWords(), told, heads.mode()),
                "A word that everybody uses in a way of their own tells nobody anything.",
                "Make a table: tasks to the right, cores downwards, and fill in what the task says."
                    + " Where is the border, and on which side of it lies \"as many\"?",
                Evidence.proved(List.of()));
          }
        });
  }
}
