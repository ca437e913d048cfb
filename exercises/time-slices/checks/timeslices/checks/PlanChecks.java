package timeslices.checks;

import duet.kit.Check;
import duet.kit.Nonces;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asks for plans, of small machines first, and looks at what holds of every right plan. */
class PlanChecks {
  /** What the operating systems of the story give to everybody in turn: 0.01 s. */
  private static final long HUNDREDTH = 10_000;

  private static final String HOW =
      "Play it with cards: the ready tasks in a row, one place for each core. Put down what happens"
          + " from one end of a turn to the next.";

  private final RandomMachines random = new RandomMachines(Nonces.ofCheck());

  @Test
  @Check(
      id = "conservation",
      points = 1,
      needs = {},
      promise = "Every task gets exactly as much time as it has work")
  void everyTaskIsDone() {
    Inquiry.plans(
        concat(
            Stream.of(
                Machine.of("A 30", 1, 10),
                Machine.of("A 25", 1, 10),
                Machine.of("B 25, A 7", 1, 10),
                Machine.of("", 1, 10)),
            random.withOneCore(50),
            random.withCores(50)),
        Rules::workIsDone);
  }

  @Test
  @Check(
      id = "one-core",
      points = 1,
      needs = "conservation",
      promise =
          "A core works on one task at a time, and there are no cores but those of the machine")
  void aCoreDoesOneThingAtATime() {
    Inquiry.plans(
        concat(
            Stream.of(
                Machine.of("A 10, B 10", 1, 10),
                Machine.of("A 30, B 20", 1, 10),
                Machine.of("A 30, B 30, C 30", 2, 10)),
            random.withOneCore(50),
            random.withCores(50)),
        Rules::oneTaskForEachCore);
  }

  @Test
  @Check(
      id = "illusion",
      points = 1,
      needs = "one-core",
      promise =
          "On one core nobody waits for longer than all others have a turn, so that all seem to run"
              + " at once")
  void everybodyMovesOn() {
    Inquiry.plans(
        concat(
            Stream.of(
                Machine.of("Word 50000, Browser 50000", 1, HUNDREDTH),
                Machine.of("Word 50000, Browser 50000, MP3 50000", 1, HUNDREDTH)),
            inStep()),
        Rules::nobodyWaitsLong);
  }

  @Test
  @Check(
      id = "round-robin",
      points = 2,
      needs = "illusion",
      promise =
          "On one core tasks of equal length have their turns in the order of the list, again and"
              + " again: 1, 2, 3, 1, 2, 3")
  void turnsGoRound() {
    Inquiry.plans(
        concat(
            Stream.of(
                Machine.of("Word 20000, Browser 20000", 1, HUNDREDTH),
                Machine.of("Word 30000, Browser 30000, MP3 30000", 1, HUNDREDTH)),
            inStep()),
        plan ->
            plan.mustBe(
                plan.machine().schedule(),
                "Whoever has waited for longest is the one to go on; else some would have more turns"
                    + " than others.",
                HOW));
  }

  /** Two to seven tasks that all end in the same round. */
  private Stream<Machine> inStep() {
    return IntStream.range(0, 30).mapToObj(i -> random.inStep(2 + i / 5, 1 + i % 5, HUNDREDTH));
  }

  @Test
  @Check(
      id = "quantum",
      points = 1,
      needs = "one-core",
      promise =
          "Every turn lasts one quantum, whatever the quantum is; only the last turn of a task is"
              + " shorter where less is left")
  void everyTurnIsOneQuantum() {
    Inquiry.plans(
        concat(
            Stream.of(
                Machine.of("A 25", 1, 10),
                Machine.of("A 30", 1, 10),
                Machine.of("A 25, B 25", 1, 10),
                Machine.of("A 7, B 25", 1, 10),
                Machine.of("A 3, B 4", 1, 1)),
            random.withOneCore(80)),
        Rules::turnsAreOneQuantum);
    // Apart and last: whoever always cuts off after 0.01 s would fill the memory with turns.
    long day = 86_400_000_000L;
    Inquiry.plans(
        Stream.of(Machine.of("A %d, B %d".formatted(3 * day + 1, 7 * day), 1, day)),
        Rules::turnsAreOneQuantum);
  }

  @Test
  @Check(
      id = "three-apps",
      points = 1,
      needs = {"round-robin", "quantum"},
      promise =
          "Browser, MP3 player and word processor share one core: whoever is done leaves the round,"
              + " and the others go on without a gap")
  void whoIsDoneLeavesTheRound() {
    Inquiry.plans(
        concat(
            Stream.of(
                Machine.of("Browser 10000, MP3 30000, Word 30000", 1, HUNDREDTH),
                Machine.of("Browser 25000, MP3 40000, Word 12000", 1, HUNDREDTH),
                Machine.of("A 30, B 10", 1, 10)),
            random.withOneCore(150)),
        plan ->
            plan.mustBe(
                plan.machine().schedule(),
                "With every task that is done there is more time for the others, and nobody else"
                    + " loses a turn by it.",
                HOW + " What changes in the row when a task is done in the middle of a round?"));
  }

  @Test
  @Check(
      id = "many-tasks",
      points = 1,
      needs = "three-apps",
      promise =
          "Several cores share the tasks: no task is on two of them at once, none is idle while a task is"
              + " ready, and a free one takes the next task, the lowest number first")
  void coresShareTheTasks() {
    Inquiry.plans(
        concat(
            Stream.of(
                Machine.of("A 30", 2, 10),
                Machine.of("A 10, B 10", 2, 10),
                Machine.of("A 10, B 25", 2, 10),
                Machine.of("A 20, B 20, C 20", 2, 10),
                Machine.of("A 5, B 30, C 10, D 10", 2, 10),
                Machine.of("A 10, B 30, C 20, D 20, E 5", 3, 10)),
            random.withCores(200)),
        plan -> {
          Rules.oneCoreForEachTask(plan);
          Rules.noCoreIsIdle(plan);
          plan.mustBe(
              plan.machine().schedule(),
              "Where several cores become free at once, everybody has to agree on who takes what:"
                  + " else two of them take the same task, or none does.",
              HOW + " First put away all tasks whose turns are over, then hand out new turns.");
        });
  }

  @SafeVarargs
  private static Stream<Machine> concat(Stream<Machine>... streams) {
    return Stream.of(streams).flatMap(machines -> machines);
  }
}
