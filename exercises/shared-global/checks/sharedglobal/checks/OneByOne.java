package sharedglobal.checks;

import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Reins;
import duet.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Calls runInTwoThreads and holds its threads as soon as they begin; then one after the other may
 * go, the last one only as far as it is told to. Whoever comes back meanwhile has not waited.
 */
final class OneByOne {
  private static final int TO_THE_END = Integer.MAX_VALUE;

  private final Pick first;
  private final int start;
  private int threads = TO_THE_END;
  private int points;

  OneByOne(Pick first, int start) {
    this.first = first;
    this.start = start;
  }

  /**
   * Fails unless it waits for whoever is held, at any point.
   *
   * @param judge looks at the call when all is over
   */
  void mustWait(Consumer<Errand> judge) {
    measure();
    // Who waits while the last one is held at a late point would have waited at each point before
    // it: so this begins at the end, and mostly ends there. If it came back with both records, what
    // is left of the thread is nothing to wait for.
    int stop = Math.max(points, 1);
    while (perform(stop, judge) && stop > 1) {
      stop--;
    }
  }

  // What it returns is not judged: who comes back while the last one is under way has its record or
  // not, by luck.
  private void measure() {
    perform(TO_THE_END, errand -> {});
  }

  /** Performs once; true if the call came back while the last thread was held. */
  private boolean perform(int stop, Consumer<Errand> judge) {
    try (Crew crew = Crew.assembleAgain();
        Reins reins = Reins.take(crew)) {
      Errand errand = new Errand(crew, reins, start);
      letGoInTurn(errand, stop);
      List<Thread> held = reins.held();
      boolean back = errand.isBack();
      if (errand.isBackTooEarly() && !held.isEmpty()) {
        throw tooEarly(errand, held);
      }
      reins.letAllGo();
      errand.reaches(errand::isBack);
      if (stop != TO_THE_END) {
        errand.mustHaveTold();
        judge.accept(errand);
      }
      return back;
    }
  }

  private void letGoInTurn(Errand errand, int stop) {
    Reins reins = errand.reins();
    List<Thread> held = errand.gather();
    int gone = 0;
    while (!errand.isBack() && !held.isEmpty() && gone < threads) {
      Thread next = first.of(held);
      gone++;
      if (gone == threads) {
        reins.leadTo(next, stop);
        errand.reaches(() -> reins.isHeldAt(next, stop) || !next.isAlive());
        errand.reaches(errand::isBack);
      } else {
        reins.letGo(next);
        held = errand.gather();
        points = reins.points(next);
      }
    }
    threads = gone;
  }

  // Not which line the thread is held in: a caller that does not wait comes back at any.
  private static CheckFailed tooEarly(Errand errand, List<Thread> held) {
    List<Step> steps = new ArrayList<>();
    List<Thread> seen = errand.reins().seen();
    for (int i = 0; i < seen.size(); i++) {
      String what = held.contains(seen.get(i)) ? "is not done yet" : "is done";
      steps.add(new Step("thread " + (i + 1), "", 0, what, ""));
    }
    steps.add(new Step("caller", "", 0, "has come back from runInTwoThreads", ""));
    return errand.failed(
        "runInTwoThreads came back while a thread that it had started was still on its way.",
        "The caller goes on in the belief that both have added their one; what it reads then is"
            + " right or wrong by luck.",
        "start only sends a thread off. Which line waits until its record is there, however long"
            + " that takes, and does it do so for each of the two?",
        steps);
  }
}
