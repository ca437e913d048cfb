package duet.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * One of the two sides of a sweep: a thread that makes a call, and whoever works for it, such as
 * the worker of a pool. It counts the points that they pass and parks them from the one it is told
 * to on.
 *
 * <p>Helpers take part since an answer that hands its three steps to a pool would otherwise have no
 * points, and pass every sweep.
 */
final class SweepActor implements Parking {
  private static final int NEVER = Integer.MAX_VALUE;

  private final String role;
  private final Crew crew;
  private final SweepJournal journal;
  private final SweepRounds rounds;
  private final BooleanSupplier alone;
  private final List<SweepTrack> tracks = new CopyOnWriteArrayList<>();
  // Guarded by this: who decides to park somebody, and who lets all go, must not miss each other.
  private final List<Gate> gates = new ArrayList<>();
  private int target;
  private int stopAt = NEVER;
  private boolean parkedBefore;

  /**
   * @param rounds counts what it does without getting anywhere
   * @param alone whether nobody else moves, so that time may pass in no time
   */
  SweepActor(
      String role, Crew crew, SweepJournal journal, SweepRounds rounds, BooleanSupplier alone) {
    this.role = role;
    this.crew = crew;
    this.journal = journal;
    this.rounds = rounds;
    this.alone = alone;
    journal.add(this);
  }

  /**
   * Parks at a point of a track.
   *
   * @param track 0 for the thread that makes the call, 1 for its first helper, and so on
   * @param point counted from 1
   */
  synchronized SweepActor parkingAt(int track, int point) {
    target = track;
    stopAt = point;
    return this;
  }

  /** Plays the part, on the calling thread. */
  void play(Call.Body body) throws Throwable {
    SweepTrack track = add(role);
    try {
      body.run();
    } finally {
      track.end();
    }
  }

  /** The calling thread, which nobody knows yet, works for this one from now on. */
  SweepTrack adopt() {
    return add("helper of " + role);
  }

  private synchronized SweepTrack add(String name) {
    SweepTrack track = new SweepTrack(Thread.currentThread(), tracks.size(), name, this, journal);
    tracks.add(track);
    return track;
  }

  /** What that thread does on this side, or null if it is on another. */
  SweepTrack track(Thread thread) {
    for (SweepTrack track : tracks) {
      if (track.isOf(thread)) {
        return track;
      }
    }
    return null;
  }

  @Override
  public void point(SweepTrack track) {
    rounds.passed(track);
    Gate gate = passing(track);
    if (gate != null) {
      gate.pass();
    }
  }

  @Override
  public void timed(long nanos) {
    rounds.timed(nanos);
  }

  @Override
  public boolean skipsTime() {
    return alone.getAsBoolean();
  }

  SweepRounds rounds() {
    return rounds;
  }

  private synchronized Gate passing(SweepTrack track) {
    if (track.index() != target || track.pass() < stopAt) {
      return null;
    }
    // The first time tells where the schedule turns; that it is led on later is no news.
    if (!parkedBefore) {
      parkedBefore = true;
      track.tellHeld();
    }
    Gate gate = crew.gate();
    gates.add(gate);
    return gate;
  }

  synchronized boolean isParked() {
    return gates.stream().anyMatch(gate -> gate.held() == 1);
  }

  /** Lets it go as far as its next point. */
  synchronized void stepOn() {
    // It is parked at the last point that it passed, so the next one that it comes to is meant.
    stopAt = 0;
    openAll();
  }

  /** Lets it go, and parks it no more. */
  synchronized void goOn() {
    stopAt = NEVER;
    openAll();
  }

  // Whoever has been given a gate and has not come to it yet finds it open.
  private void openAll() {
    gates.forEach(Gate::open);
    gates.clear();
  }

  /** How many threads have taken part so far. */
  int tracks() {
    return tracks.size();
  }
}
