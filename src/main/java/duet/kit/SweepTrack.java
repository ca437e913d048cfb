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
  private String about = "";
  private long cpuBefore;

  SweepTrack(Thread thread, int index, String role, Parking parking, SweepJournal journal) {
    this.thread = thread;
    this.index = index;
    this.role = role;
    this.parking = parking;
    this.journal = journal;
    cpuSince();
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
    about = what;
    // Nothing that others can see lies between coming back from one thing and going about the next:
    // one point, not two.
    if (!justAfter) {
      parking.point(this);
    }
    justAfter = false;
  }

  void timed(long nanos) {
    parking.timed(nanos);
  }

  /** Whether time may pass for it without its waiting for it. */
  boolean skipsTime() {
    return parking.skipsTime();
  }

  void after() {
    about = "";
    // What a call gives that led to other moves is none of the values of these.
    last = null;
    parking.point(this);
    justAfter = true;
  }

  void note(String inFile, int atLine, String what) {
    last = journal.move(role, inFile, atLine, what);
  }

  /** Whether anybody wants to know a value: a move that is not told has none. */
  boolean tellsValue() {
    return last != null;
  }

  void value(String value) {
    journal.value(last, value);
  }

  void object(Object value) {
    journal.object(last, value);
  }

  /** Tells that it is held where it is. */
  void tellHeld() {
    journal.move(
        role, file, line, about.isEmpty() ? "is held there" : "is held before it " + about);
  }

  /** The processor time that it has used since this was last asked; asked on its thread. */
  final long cpuSince() {
    long now =
        Members.JVM.isCurrentThreadCpuTimeSupported() ? Members.JVM.getCurrentThreadCpuTime() : 0;
    long used = now - cpuBefore;
    cpuBefore = now;
    return used;
  }
}
