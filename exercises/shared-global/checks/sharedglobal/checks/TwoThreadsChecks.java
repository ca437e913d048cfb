package sharedglobal.checks;

import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Flavour;
import duet.kit.Nonces;
import duet.kit.Reins;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sharedglobal.SharedGlobal.Seen;

/**
 * Holds the threads that runInTwoThreads makes, and leads them on one at a time: who begins and who
 * is interrupted where is then nobody's luck.
 */
class TwoThreadsChecks {
  /** More points than one addition has. */
  private static final int MOST_POINTS = 200;

  private final Nonces nonces = Nonces.ofCheck();

  /** Which of several threads. */
  private enum Pick {
    OLDEST,
    YOUNGEST;

    Thread of(List<Thread> threads) {
      return threads.get(this == OLDEST ? 0 : threads.size() - 1);
    }
  }

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
    for (Pick first : Pick.values()) {
      try (Crew crew = Crew.assemble();
          Reins reins = Reins.take(crew)) {
        Errand errand = new Errand(crew, reins, nonces.between(1_000, 9_000));
        mustWaitForAll(errand, first);
        errand.mustHaveTold();
        mustHaveRunApart(errand);
        mustEnd(errand);
      }
    }
  }

  /** Everybody is held as soon as it begins; then one after the other may go. */
  private static void mustWaitForAll(Errand errand, Pick first) {
    List<Thread> held = errand.gather(2);
    while (!errand.isBack() && !held.isEmpty()) {
      errand.reins().letGo(first.of(held));
      held = errand.gather(2);
    }
    if (!held.isEmpty()) {
      throw errand.failed(
          "runInTwoThreads came back while a thread that it had started was still on its way.",
          "The caller goes on in the belief that both have added their one; what it reads then is"
              + " right or wrong by luck.",
          "start only sends a thread off. Which line waits until it has ended, however long that"
              + " takes, and does it do so for each of the two?");
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
    Seen test = errand.told().get(0);
    Seen demo = errand.told().get(1);
    if (test.threadId() == demo.threadId()) {
      throw notApart(
          errand,
          "The records of test and demo have the same thread id.",
          "How many threads does your method start, and which one runs which function?");
    }
    for (Seen each : errand.told()) {
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
        advice);
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
    // How many are there before one of them is over: a second one that is not begins later.
    int most = 2;
    for (Pick victim : Pick.values()) {
      for (int point = 1; point <= MOST_POINTS; point++) {
        Interruption tried = interrupt(start, victim, point, most);
        most = tried.together();
        if (!tried.took()) {
          break;
        }
      }
      if (most < 2) {
        return;
      }
    }
  }

  /**
   * What an attempt found.
   *
   * @param together how many threads were on their way at the same time
   * @param took whether the one to interrupt came to its point
   */
  private record Interruption(int together, boolean took) {}

  /** Keeps one of the threads at a point of its while the other goes as far as it can. */
  private static Interruption interrupt(int start, Pick pick, int point, int most) {
    try (Crew crew = Crew.assemble();
        Reins reins = Reins.take(crew)) {
      Errand errand = new Errand(crew, reins, start);
      List<Thread> held = errand.gather(most);
      boolean took = false;
      if (!held.isEmpty()) {
        Thread victim = pick.of(held);
        took = leads(errand, victim, point);
        reins.letOthersGo(victim);
        if (took) {
          letOthersRun(errand, victim);
        }
        reins.letGo(victim);
      }
      errand.reaches(errand::isBack);
      errand.mustHaveTold();
      mustShare(errand, start);
      return new Interruption(held.size(), took);
    }
  }

  private static boolean leads(Errand errand, Thread victim, int point) {
    if (point > 1) {
      errand.reins().leadTo(victim, point);
    }
    return errand.reaches(() -> errand.reins().isHeldAt(victim, point) || !victim.isAlive(), victim)
        && errand.reins().isHeldAt(victim, point);
  }

  private static void letOthersRun(Errand errand, Thread victim) {
    List<Thread> others = others(errand, victim);
    if (others.isEmpty()) {
      errand.reaches(() -> !others(errand, victim).isEmpty());
    }
    for (Thread other : others(errand, victim)) {
      errand.reaches(() -> !other.isAlive(), other);
    }
  }

  private static List<Thread> others(Errand errand, Thread victim) {
    return errand.reins().seen().stream().filter(thread -> thread != victim).toList();
  }

  private static void mustShare(Errand errand, int start) {
    Set<Integer> expected = Set.of(start + 1, start + 2);
    List<Integer> values = errand.told().stream().map(Seen::value).toList();
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
