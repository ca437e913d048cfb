package duet.kit;

/**
 * One of the two threads of a sweep. It counts the points that it passes and parks at the one it is
 * told to.
 *
 * <p>The thread itself calls {@link #at}, {@link #after} and the like; the checker calls the rest.
 */
final class SweepActor {
  /** Whoever passes so many points without coming back goes round in a loop. */
  private static final int CIRCLING = 10_000;

  private static final int NEVER = Integer.MAX_VALUE;

  private final String role;
  private final Crew crew;
  private final SweepJournal journal;
  private volatile Thread thread;
  private volatile int passed;
  private volatile int stopAt = NEVER;
  private volatile Gate parkedIn;
  private volatile int circlesFrom;

  // Only the thread itself uses these.
  private boolean justAfter;
  private SweepJournal.Move last;
  private String file = "";
  private int line;

  SweepActor(String role, Crew crew, SweepJournal journal) {
    this.role = role;
    this.crew = crew;
    this.journal = journal;
    journal.add(this);
  }

  /** Parks at its {@code point}-th point, counted from 1. */
  SweepActor parkingAt(int point) {
    stopAt = point;
    return this;
  }

  /** Plays the part, on the calling thread. */
  void play(Call.Body body) throws Throwable {
    thread = Thread.currentThread();
    try {
      body.run();
    } finally {
      thread = null;
    }
  }

  boolean isPlayedBy(Thread other) {
    return thread == other;
  }

  void at(String inFile, int atLine, String what) {
    about(inFile, atLine, what);
    last = journal.move(role, inFile, atLine, what);
  }

  void about(String inFile, int atLine, String what) {
    file = inFile;
    line = atLine;
    // Nothing that others can see lies between coming back from one thing and going about the next:
    // one point, not two.
    if (!justAfter) {
      point("is held before it " + what);
    }
    justAfter = false;
  }

  void after() {
    point("is held there");
    justAfter = true;
  }

  void note(String inFile, int atLine, String what) {
    last = journal.move(role, inFile, atLine, what);
  }

  void value(String value) {
    if (last != null) {
      journal.value(last, value);
    }
  }

  // The first time tells where the schedule turns; that it is led on later is no news.
  private void point(String held) {
    int now = passed + 1;
    passed = now;
    if (now >= stopAt) {
      if (parkedIn == null) {
        journal.move(role, file, line, held);
      }
      Gate gate = crew.gate();
      parkedIn = gate;
      gate.pass();
    }
  }

  boolean isParked() {
    Gate gate = parkedIn;
    return gate != null && gate.held() == 1;
  }

  /** Lets it go as far as its next point. */
  void stepOn() {
    stopAt = passed + 1;
    parkedIn.open();
  }

  /** Lets it go, and parks it no more. */
  void goOn() {
    stopAt = NEVER;
    Gate gate = parkedIn;
    if (gate != null) {
      gate.open();
    }
  }

  /** Whether it has passed so many points, since this was last true, that it must be in a loop. */
  boolean circles() {
    if (passed - circlesFrom < CIRCLING) {
      return false;
    }
    circlesFrom = passed;
    return true;
  }
}
