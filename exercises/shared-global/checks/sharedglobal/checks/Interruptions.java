package sharedglobal.checks;

import duet.kit.Crew;
import duet.kit.Reins;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps one of the threads of runInTwoThreads at each of its points in turn, while the other goes
 * as far as it can. Where the other can go nowhere, the one is led on until it can: so it never
 * depends on luck who gets a lock next.
 */
final class Interruptions {
  /** More points than one addition has. */
  private static final int MOST_POINTS = 1_000;

  private final Pick pick;
  private final int start;
  private int together = 2;

  Interruptions(Pick pick, int start) {
    this.pick = pick;
    this.start = start;
  }

  /** Fails as soon as the judge does, who looks at each call when it is over. */
  void mustDoNoHarm(Consumer<Errand> judge) {
    int point = 1;
    while (point > 0 && point <= MOST_POINTS) {
      point = interrupt(point, judge);
    }
  }

  /** Whether both threads were ever on their way, so that another one could be interrupted. */
  boolean twoAtATime() {
    return together > 1;
  }

  /** Interrupts at this point or the next one at which it makes a difference; the one to go on. */
  private int interrupt(int point, Consumer<Errand> judge) {
    try (Crew crew = Crew.assembleAgain();
        Reins reins = Reins.take(crew)) {
      Errand errand = new Errand(crew, reins, start);
      List<Thread> held = errand.gather(together);
      together = held.size();
      int next = held.isEmpty() ? 0 : lead(errand, pick.of(held), point);
      errand.reaches(errand::isBack);
      errand.mustHaveTold();
      judge.accept(errand);
      return next;
    }
  }

  private static int lead(Errand errand, Thread victim, int point) {
    boolean there = leads(errand, victim, point);
    errand.reins().letOthersGo(victim);
    // The other one may have held a lock before its first point.
    there = there || leads(errand, victim, point);
    int at = point;
    while (there && !othersEnd(errand, victim)) {
      at++;
      there = leads(errand, victim, at);
    }
    errand.reins().letGo(victim);
    return there ? at + 1 : 0;
  }

  private static boolean leads(Errand errand, Thread victim, int point) {
    if (!errand.reins().isHeldAt(victim, point)) {
      errand.reins().leadTo(victim, point);
      errand.reaches(() -> errand.reins().isHeldAt(victim, point) || !victim.isAlive(), victim);
    }
    return errand.reins().isHeldAt(victim, point);
  }

  /** Lets the others run to their end; false if they cannot get there. */
  private static boolean othersEnd(Errand errand, Thread victim) {
    if (others(errand, victim).isEmpty()) {
      errand.reaches(() -> !others(errand, victim).isEmpty());
    }
    List<Thread> others = others(errand, victim);
    return !others.isEmpty()
        && others.stream().allMatch(other -> errand.reaches(() -> !other.isAlive(), other));
  }

  private static List<Thread> others(Errand errand, Thread victim) {
    return errand.reins().seen().stream().filter(thread -> thread != victim).toList();
  }
}
