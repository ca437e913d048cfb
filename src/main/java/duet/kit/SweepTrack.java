package duet.kit;

/**
 * What one thread does while its points are watched. Only that thread calls {@link #at}, {@link
 * #after} and the like.
 */
final class SweepTrack {
  private final int index;
  private final String role;
  private final Parking parking;
  private final SweepJournal journal;
  private volatile Thread thread;
  private int passed;
  private boolean justAfter;
  private SweepJournal.Move last;
  private String file = "";
  private int line;

  SweepTrack(Thread thread, int index, String role, Parking parking, SweepJournal journal) {
    this.thread = thread;
    this.index = index;
    this.role = role;
    this.parking = parking;
    this.journal = journal;
  }

  boolean isOf(Thread other) {
    return thread == other;
  }

  /** Its number among the tracks of its side, from 0. */
  int index() {
    return index;
  }

  /** Passes a point; which one, counted from 1. */
  int pass() {
    return ++passed;
  }

  /** The thread takes part no more. */
  void end() {
    thread = null;
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
      parking.point(this, "is held before it " + what);
    }
    justAfter = false;
  }

  void timed() {
    parking.timed();
  }

  void after() {
    parking.point(this, "is held there");
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

  /** Tells something of the place where it is. */
  void tell(String what) {
    journal.move(role, file, line, what);
  }
}
