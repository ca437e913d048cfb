package timeslices.checks;

import duet.kit.CheckFailed;
import duet.kit.Evidence;
import duet.kit.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import timeslices.Slice;

/**
 * What the submission answered about one machine.
 *
 * @param machine what was asked about
 * @param slices the answer, null where it was null
 */
record Plan(Machine machine, List<Slice> slices) {
  /** A check of one plan. */
  @FunctionalInterface
  interface Judge {
    /** Throws a {@link CheckFailed} for a plan that is not as promised. */
    void judge(Plan plan);
  }

  /** The turns of one task, in order of begin. */
  List<Slice> turnsOf(String task) {
    return sorted().stream().filter(slice -> slice.task().equals(task)).toList();
  }

  /** The turns of each core, in order of begin. */
  Map<Integer, List<Slice>> byCore() {
    return sorted().stream().collect(Collectors.groupingBy(Slice::core));
  }

  /** The first moment, from this one on, at which a core has no turn. */
  long firstIdle(int core, long from) {
    long idle = from;
    for (Slice slice : byCore().getOrDefault(core, List.of())) {
      if (slice.from() <= idle && idle < slice.to()) {
        idle = slice.to();
      }
    }
    return idle;
  }

  /** All turns in the order that is promised. */
  List<Slice> sorted() {
    List<Slice> sorted = new ArrayList<>(slices);
    sorted.sort(Comparator.comparingLong(Slice::from).thenComparingInt(Slice::core));
    return sorted;
  }

  /** The complaint about this plan; shows the plan as it is. */
  CheckFailed wrong(String observed, String why, String advice) {
    List<Step> steps = slices == null ? List.of() : Machine.steps(slices);
    return new CheckFailed(
        machine.inWords() + ": " + observed, why, advice, Evidence.proved(steps));
  }

  /** Complains of the first turn that is another one than the rules make it. */
  void mustBe(List<Slice> expected, String why, String advice) {
    if (slices.equals(expected)) {
      return;
    }
    if (sorted().equals(expected)) {
      throw wrong(
          "the turns are right, but the list has them in another order.",
          "Whoever reads the list from its beginning wants to see what happened first.",
          "The turns stand in order of begin, and of core where some begin together.");
    }
    int i = 0;
    while (i < slices.size() && i < expected.size() && slices.get(i).equals(expected.get(i))) {
      i++;
    }
    throw wrong(
        "turn %d is %s instead of %s.".formatted(i + 1, turn(slices, i), turn(expected, i)),
        why,
        advice);
  }

  private static String turn(List<Slice> slices, int i) {
    return i < slices.size() ? "\"" + Machine.inWords(slices.get(i)) + "\"" : "missing";
  }
}
