package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One schedule of a sweep, forced. */
final class SweepAttempt {
  /**
   * How often the first thread is led on to its next point for the sake of a second one that waits.
   */
  private static final int MOST_STEPS = 2_000;

  /** Milliseconds; no verdict hangs on it, only who goes on first. */
  private static final long SHORT_REST = 200;

  /**
   * How far an attempt came.
   *
   * @param firstParked whether the first thread reached the point at which it was to be parked
   * @param secondParked whether the second one did
   * @param secondWaited whether the second one had to wait for the first
   * @param bothBack whether both came back
   * @param tracks how many threads took part on the first side
   */
  record Reached(
      boolean firstParked,
      boolean secondParked,
      boolean secondWaited,
      boolean bothBack,
      int tracks) {}

  private final Crew crew;
  private final Sweep.Scene scene;
  private final SweepPoint point;
  private final SweepJournal journal;
  private final SweepActor one;
  private final SweepActor two;
  private final SweepActor three;
  private Optional<Call> before = Optional.empty();
  private Call first;
  private Call second;

  private volatile boolean allGo;

  SweepAttempt(Crew crew, Sweep.Scene scene, SweepPoint point, SweepPatience patience) {
    this.crew = crew;
    this.scene = scene;
    this.point = point;
    this.journal = new SweepJournal(crew);
    this.one = actor("thread 1", patience, this::oneMoves).parkingAt(point.track(), point.first());
    this.two = actor("thread 2", patience, this::oneMoves);
    this.three = actor("thread 3", patience, () -> false);
    if (point.second() > 0) {
      two.parkingAt(0, point.second());
    }
  }

  private SweepActor actor(String role, SweepPatience patience, BooleanSupplier alone) {
    return new SweepActor(role, crew, journal, new SweepRounds(patience), alone);
  }

  /**
   * Whether one of the two is kept from moving. Nothing happens then while the other sleeps, so its
   * sleep may as well be over at once; where both move, they may sleep to keep out of each other's
   * way.
   */
  private boolean oneMoves() {
    return !allGo || first.ended() || second.ended();
  }

  Reached run() {
    Points.tell(journal);
    before = scene.before().map(this::callBefore);
    journal.called(one);
    first = crew.call("thread 1", () -> one.play(scene::first));
    boolean firstParked = reaches(one, first);
    journal.called(two);
    second = crew.call("thread 2", () -> two.play(scene::second));
    boolean secondWaited = !reaches(two, second) && firstParked && !second.ended();
    leadOn();
    // It may be on its way to its point only now.
    boolean secondParked = point.second() > 0 && reaches(two, second);
    allGo = point.second() == 0;
    one.goOn();
    if (point.second() > 0) {
      TimedRest rest = new TimedRest(crew, SHORT_REST);
      crew.awaitDoneOrStuck(() -> first.ended() || one.rounds().areInVain(rest), first.thread());
      allGo = true;
      // Also where it was not parked just now: it may come to its point whenever it can go on.
      two.goOn();
    }
    boolean bothBack = crew.awaitDoneOrStuck(() -> first.ended() && second.ended());
    if (bothBack && (somebodyWaits() || helpersAreThere())) {
      // What they go on with once the call has come back counts, too, and must not be judged in the
      // middle.
      crew.awaitDoneOrStuck(() -> false);
    }
    return new Reached(firstParked, secondParked, secondWaited, bothBack, one.tracks());
  }

  private boolean somebodyWaits() {
    return before.filter(call -> !call.ended()).isPresent();
  }

  private Call callBefore(Call.Body body) {
    journal.called(three);
    Call call = crew.call("thread 3", () -> three.play(body));
    crew.awaitDoneOrStuck(call::ended);
    return call;
  }

  /**
   * Waits until it is parked, is back and its helpers rest, or cannot go on by itself; true if it
   * is parked.
   */
  private boolean reaches(SweepActor actor, Call call) {
    TimedRest rest = new TimedRest(crew, SHORT_REST);
    crew.awaitDoneOrStuck(
        () ->
            actor.isParked()
                || actor.rounds().circle()
                || actor == two && one.isParked() && two.rounds().areInVain(rest)
                || call.ended() && !helpersAreThere(),
        call.thread());
    before.ifPresent(this::letSettle);
    return actor.isParked();
  }

  /** No proof, and none is needed: it only decides who goes on first. */
  private void letSettle(Call call) {
    crew.awaitDoneOrStuck(
        () ->
            call.ended()
                || crew.seemsAsleep(call.thread())
                || Stream.of(one, two, three).anyMatch(actor -> actor.rounds().circle()));
  }

  /**
   * Whether somebody besides the callers may still be at work. Whether such helpers are done is
   * only known where it can be proved that nobody moves any more; elsewhere they are not asked for.
   */
  private boolean helpersAreThere() {
    return crew.canProveIdle()
        && crew.threads().stream()
            .map(ThreadInfo::getThreadId)
            .anyMatch(id -> !isOneOfTheCalls(id));
  }

  private boolean isOneOfTheCalls(long id) {
    return Stream.of(Optional.of(first), Optional.ofNullable(second), before)
        .flatMap(Optional::stream)
        .anyMatch(call -> id == call.thread().getId());
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
    return crew.seemsAsleep(second.thread()) || crew.exactlyStuck(second.thread());
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
