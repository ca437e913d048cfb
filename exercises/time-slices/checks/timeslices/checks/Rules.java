package timeslices.checks;

import duet.kit.CheckFailed;
import java.util.List;
import timeslices.Slice;
import timeslices.Task;

/** What holds of every plan; each method complains of the first turn that breaks it. */
final class Rules {
  private Rules() {}

  /** Every task gets its work, neither more nor less, and nobody else gets anything. */
  static void workIsDone(Plan plan) {
    List<String> names = plan.machine().tasks().stream().map(Task::name).toList();
    for (Slice slice : plan.slices()) {
      if (!names.contains(slice.task())) {
        throw plan.wrong(
            "there is a turn for " + slice.task() + ", which is none of the tasks.",
            "A core that works for nobody is lost to those who wait.",
            "Where does the name of a turn come from?");
      }
    }
    for (Task task : plan.machine().tasks()) {
      long got = plan.turnsOf(task.name()).stream().mapToLong(s -> s.to() - s.from()).sum();
      if (got != task.workMicros()) {
        throw plan.wrong(
            "%s needs %d in all and gets %d.".formatted(task.name(), task.workMicros(), got),
            "A task that gets less is never done; one that gets more keeps a core from the others.",
            "Keep for each task what is left of its work. What is taken off after a turn, and how"
                + " long is the last turn?");
      }
    }
  }

  /** No core does two things at once, and there are no cores but those of the machine. */
  static void oneTaskForEachCore(Plan plan) {
    for (Slice slice : plan.slices()) {
      if (slice.core() < 0 || slice.core() >= plan.machine().cores()) {
        throw plan.wrong(
            "\"%s\", but there are no cores other than 0 to %d."
                .formatted(Machine.inWords(slice), plan.machine().cores() - 1),
            "Tasks do not bring cores along: there are as many as the machine has.",
            "What does the number of a core in your plan depend on?");
      }
    }
    for (List<Slice> turns : plan.byCore().values()) {
      noTwoAtOnce(plan, turns, "A core does one step after the other.");
    }
  }

  /** No task is worked on by two cores at once. */
  static void oneCoreForEachTask(Plan plan) {
    for (Task task : plan.machine().tasks()) {
      noTwoAtOnce(
          plan,
          plan.turnsOf(task.name()),
          "The steps of a task come one after the other: two cores cannot halve its time.");
    }
  }

  private static void noTwoAtOnce(Plan plan, List<Slice> turns, String why) {
    for (int i = 1; i < turns.size(); i++) {
      Slice before = turns.get(i - 1);
      Slice slice = turns.get(i);
      if (slice.from() < before.to()) {
        throw plan.wrong(
            "\"%s\" and \"%s\" at the same time."
                .formatted(Machine.inWords(before), Machine.inWords(slice)),
            why + " What looks like two things at once is a fast change from one to the other.",
            "When does a turn begin: what must be over before it can?");
      }
    }
  }

  /** All turns of a task are as long as the quantum, and the last one as long as is needed. */
  static void turnsAreOneQuantum(Plan plan) {
    for (Task task : plan.machine().tasks()) {
      long left = task.workMicros();
      for (Slice slice : plan.turnsOf(task.name())) {
        long wanted = Math.min(left, plan.machine().quantum());
        if (slice.from() < 0) {
          throw wrongTurn(
              plan,
              slice,
              "begins before the start",
              "What is the largest number that each of your variables can hold?");
        }
        if (left == 0) {
          throw wrongTurn(
              plan,
              slice,
              "is one too many, since its work was done before",
              "When do you find out that a task is done: in its last turn, or after it?");
        }
        if (slice.to() - slice.from() != wanted) {
          throw wrongTurn(
              plan,
              slice,
              "should last %d, since %d is left to do".formatted(wanted, left),
              "How long is a turn if more is left than the quantum, and how long if less is left?"
                  + " Does it matter when it begins?");
        }
        left -= wanted;
      }
    }
  }

  private static CheckFailed wrongTurn(Plan plan, Slice slice, String what, String advice) {
    return plan.wrong(
        "the turn of %s from %d to %d %s.".formatted(slice.task(), slice.from(), slice.to(), what),
        "The quantum is the promise to all who wait: nobody keeps a core for longer, and nobody"
            + " loses it before, unless done.",
        advice);
  }

  /** On one core, nobody waits for longer than everybody else has a turn. */
  static void nobodyWaitsLong(Plan plan) {
    long longest = (plan.machine().tasks().size() - 1) * plan.machine().quantum();
    for (Task task : plan.machine().tasks()) {
      long since = 0;
      for (Slice slice : plan.turnsOf(task.name())) {
        if (slice.from() - since > longest) {
          throw plan.wrong(
              "%s has no turn from %d to %d. Not more than %d would be fair."
                  .formatted(task.name(), since, slice.from(), longest),
              "A task that stands still for so long does not look as if it were running: several"
                  + " things seem to go on at once only while each of them moves on every moment.",
              "Who comes next when a turn is over, and where does the task go that was cut off?");
        }
        since = slice.to();
      }
    }
  }

  /** No core is idle while a task is ready. */
  static void noCoreIsIdle(Plan plan) {
    for (Slice slice : plan.sorted()) {
      List<Slice> mine = plan.turnsOf(slice.task());
      int turn = mine.indexOf(slice);
      long ready = turn == 0 ? 0 : mine.get(turn - 1).to();
      for (int core = 0; core < plan.machine().cores(); core++) {
        long idle = plan.firstIdle(core, ready);
        if (idle < slice.from()) {
          throw plan.wrong(
              "core %d has nothing to do at %d, and %s has to wait until %d."
                  .formatted(core, idle, slice.task(), slice.from()),
              "A core that rests while somebody waits is time that nobody gets back.",
              "Whose tasks can a free core take? What does it wait for?");
        }
      }
    }
  }
}
