package sharedglobal.checks;

import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Flavour;
import duet.kit.Nonces;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the threads that runInTwoThreads makes, and leads them on one at a time: who begins and who
 * is interrupted where is then nobody's luck.
 */
class TwoThreadsChecks {
  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "two-threads",
      points = 2,
      needs = {},
      flavour = Flavour.SWEPT,
      promise =
          "runInTwoThreads runs test in one new thread and demo in another, and comes back when both"
              + " are done, and not before")
  void testAndDemoRunInTwoNewThreads() {
    int start = nonces.between(1_000, 9_000);
    for (Pick first : Pick.values()) {
      new OneByOne(first, start)
          .mustWait(
              errand -> {
                mustHaveRunApart(errand);
                mustEnd(errand);
              });
    }
  }

  private static void mustHaveRunApart(Errand errand) {
    List<Long> ids = errand.reins().seen().stream().map(Thread::getId).toList();
    if (ids.isEmpty()) {
      throw notApart(
          errand,
          "No thread but the caller ran any of your code.",
          "Which method of a thread makes a new thread go off, and which one does the work in the"
              + " thread that calls it, like any other method?");
    }
    if (errand.usesPool()) {
      throw notApart(
          errand,
          "The work was done by a worker of a pool, not by a thread of your own making.",
          "Who decides how many threads a pool has, and when one of them ends? Make two objects of"
              + " the class Thread yourself.");
    }
    Told test = errand.told().get(0);
    Told demo = errand.told().get(1);
    if (test.threadId() == demo.threadId()) {
      throw notApart(
          errand,
          "The records of test and demo have the same thread id.",
          "How many threads does your method start, and which one runs which function?");
    }
    for (Told each : errand.told()) {
      if (!ids.contains(each.threadId())) {
        throw notApart(
            errand,
            "The thread id in the record of %s is of none of the new threads."
                .formatted(each.who()),
            "Which thread runs %s? Print its name there, next to the name of the one that calls."
                .formatted(each.who()));
      }
    }
  }

  private static CheckFailed notApart(Errand errand, String observed, String advice) {
    return errand.failed(
        observed,
        "Only with two new threads does it show what threads of one process have in common, and what"
            + " they have not.",
        advice,
        List.of());
  }

  private static void mustEnd(Errand errand) {
    if (!errand.reaches(() -> errand.reins().seen().stream().noneMatch(Thread::isAlive))) {
      throw errand.failed(
          "A thread of runInTwoThreads never ended.",
          "It waits for something that nobody will do, and may keep the whole program from ending.",
          "What does a thread of yours do after its function has come back?");
    }
  }

  @Test
  @Check(
      id = "threads-share",
      points = 2,
      needs = {"sequence", "two-threads"},
      flavour = Flavour.SWEPT,
      promise =
          "The two threads share n: together they add two, wherever one of them is interrupted, and"
              + " their records tell the two new numbers and the same process")
  void bothThreadsAddToTheSameNumber() {
    int start = nonces.between(1_000, 9_000);
    for (Pick victim : Pick.values()) {
      Interruptions interruptions = new Interruptions(victim, start);
      interruptions.mustDoNoHarm(errand -> mustShare(errand, start));
      if (!interruptions.twoAtATime()) {
        return;
      }
    }
  }

  private static void mustShare(Errand errand, int start) {
    Set<Integer> expected = Set.of(start + 1, start + 2);
    List<Integer> values = errand.told().stream().map(Told::value).toList();
    if (errand.end() != start + 2) {
      throw notShared(
          errand,
          "n was %d. Two threads added one each, and it was %d instead of %d."
              .formatted(start, errand.end(), start + 2));
    }
    if (!Set.copyOf(values).equals(expected)) {
      throw notShared(
          errand,
          "n went from %d to %d, one by one; the records say %s."
              .formatted(start, start + 2, sorted(values)));
    }
    if (!errand.told().stream().allMatch(Records::namesThisProcess)) {
      throw notShared(errand, "The records of two threads of one process have other pids.");
    }
  }

  private static String sorted(List<Integer> values) {
    return values.stream().sorted().map(String::valueOf).collect(Collectors.joining(" and "));
  }

  private static CheckFailed notShared(Errand errand, String observed) {
    return errand.failed(
        observed,
        "A static variable is one place for all threads of the process, so the other thread can come"
            + " in between any two of your lines, and between reading and writing n.",
        "Follow the steps below. Let one thread begin only when the other has ended, or make adding"
            + " and noting the new number one piece that nobody can come into.");
  }
}
