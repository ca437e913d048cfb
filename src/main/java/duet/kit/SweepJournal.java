package duet.kit;

import java.util.ArrayList;
import java.util.List;

/** Who takes part in one attempt of a sweep, and what each of them did, in order. */
final class SweepJournal implements Tracks {
  /** A loop would fill it with the same; what comes after so many moves is not told. */
  private static final int MOST_MOVES = 60;

  /** One move; its value may become known only after it was made. */
  static final class Move {
    private final String actor;
    private final String file;
    private final int line;
    private final String what;
    private String value = "";

    private Move(String actor, String file, int line, String what) {
      this.actor = actor;
      this.file = file;
      this.line = line;
      this.what = what;
    }

    private Step step() {
      return new Step(actor, file, line, what, value);
    }
  }

  private final Crew crew;
  private final List<SweepActor> actors = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final NamedObjects objects = new NamedObjects();

  private volatile SweepActor called;
  private volatile SweepTrack lastTrack;
  private volatile boolean full;

  SweepJournal(Crew crew) {
    this.crew = crew;
  }

  /** Adds one who takes part; before the first of them moves. */
  void add(SweepActor actor) {
    actors.add(actor);
  }

  /**
   * The one whose call was made last: threads that nobody knows yet, and that were born in the
   * meantime, work for it.
   */
  void called(SweepActor actor) {
    called = actor;
  }

  @Override
  public SweepTrack trackOfCaller() {
    Thread thread = Thread.currentThread();
    // Whoever goes round in a loop comes here a million times, and mostly alone.
    SweepTrack known = lastTrack;
    if (known != null && known.isOf(thread)) {
      return known;
    }
    SweepTrack track = trackOf(thread);
    lastTrack = track;
    return track;
  }

  private SweepTrack trackOf(Thread thread) {
    for (int i = 0; i < actors.size(); i++) {
      SweepTrack track = actors.get(i).track(thread);
      if (track != null) {
        return track;
      }
    }
    SweepActor employer = called;
    return employer != null && crew.mayContain(thread) ? employer.adopt() : null;
  }

  /** Notes a move; null if there were so many already that this one is not told. */
  Move move(String actor, String file, int line, String what) {
    return full ? null : add(new Move(actor, file, line, what));
  }

  private synchronized Move add(Move move) {
    if (moves.size() < MOST_MOVES) {
      moves.add(move);
    }
    full = moves.size() == MOST_MOVES;
    return move;
  }

  synchronized void value(Move move, String value) {
    if (move.value.isEmpty()) {
      move.value = value;
    }
  }

  synchronized void object(Move move, Object value) {
    value(move, objects.name(value));
  }

  /** All that was done, as the steps of a schedule. */
  synchronized List<Step> steps() {
    return moves.stream().map(Move::step).toList();
  }
}
