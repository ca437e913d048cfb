package duet.kit;

import java.util.ArrayList;
import java.util.List;

/** One schedule of a sweep, forced. */
final class SweepAttempt {
  /**
   * How often the first thread is led on to its next point for the sake of a second one that waits.
   */
  private static final int MOST_STEPS = 2_000;

  /**
   * How far an attempt came.
   *
   * @param firstParked whether the first thread reached the point at which it was to be parked
   * @param secondParked whether the second one did
   * @param secondWaited whether the second one had to wait for the first
   * @param bothBack whether both came back
   */
  record Reached(
      boolean firstParked, boolean secondParked, boolean secondWaited, boolean bothBack) {}

  private final Crew crew;
  private final Sweep.Scene scene;
  private final SweepPoint point;
  private final SweepJournal journal = new SweepJournal();
  private final SweepActor one;
  private final SweepActor two;
  private Call first;
  private Call second;

  SweepAttempt(Crew crew, Sweep.Scene scene, SweepPoint point) {
    this.crew = crew;
    this.scene = scene;
    this.point = point;
    this.one = new SweepActor("thread 1", crew, journal).parkingAt(point.first());
    this.two = new SweepActor("thread 2", crew, journal);
    if (point.second() > 0) {
      two.parkingAt(point.second());
    }
  }

  Reached run() {
    Points.tell(journal);
    first = crew.call("thread 1", () -> one.play(scene::first));
    boolean firstParked = reaches(one, first);
    second = crew.call("thread 2", () -> two.play(scene::second));
    boolean secondWaited = !reaches(two, second) && firstParked && !second.ended();
    leadOn();
    // It may be on its way to its point only now.
    boolean secondParked = point.second() > 0 && reaches(two, second);
    one.goOn();
    if (secondParked) {
      crew.awaitDoneOrStuck(() -> first.ended() || one.circles(), first.thread());
      two.goOn();
    }
    boolean bothBack = crew.awaitDoneOrStuck(() -> first.ended() && second.ended());
    return new Reached(firstParked, secondParked, secondWaited, bothBack);
  }

  /** Waits until it is parked, is back, or cannot go on by itself; true if it is parked. */
  private boolean reaches(SweepActor actor, Call call) {
    crew.awaitDoneOrStuck(() -> actor.isParked() || call.ended() || actor.circles(), call.thread());
    return actor.isParked();
  }

  /**
   * Leads the first from point to point for as long as the second waits for it. Ends when the
   * second is back, or parked at a point of its own.
   */
  private void leadOn() {
    for (int steps = 0; secondWaits() && steps < MOST_STEPS; steps++) {
      one.stepOn();
      reaches(one, first);
      if (one.isParked() && !stillWaits()) {
        reaches(two, second);
      }
    }
  }

  private boolean secondWaits() {
    return one.isParked() && !second.ended() && !two.isParked();
  }

  /**
   * Whether the second thread seems not to have been woken. No proof, and none is needed: it only
   * decides who goes on first.
   */
  private boolean stillWaits() {
    return crew.exactlyStuck(second.thread()) || crew.seemsAsleep(second.thread());
  }

  Crew crew() {
    return crew;
  }

  Sweep.Scene scene() {
    return scene;
  }

  Call first() {
    return first;
  }

  Call second() {
    return second;
  }

  List<Step> schedule() {
    return new ArrayList<>(journal.steps());
  }
}
