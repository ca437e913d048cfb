package duet.kit;

/**
 * What the grader weaves into the classes of a submission for checks of flavour {@link
 * Flavour#SWEPT}: a call at every place where another thread could come in between. Without a
 * {@link Sweep} or {@link Reins} at work each call does nothing.
 *
 * <p>Woven code is all that calls this; a submission that names it itself is refused.
 */
public final class Points {
  private static volatile Tracks tracks;

  private Points() {}

  /** From now on tells these, or nobody. */
  static void tell(Tracks next) {
    tracks = next;
  }

  /**
   * The calling thread is about to do something that others can see.
   *
   * @param file the simple name of the source file
   * @param line the line in it, or 0
   * @param what what it is about to do, in the third person present: {@code reads n}
   */
  public static void at(String file, int line, String what) {
    SweepTrack track = track();
    if (track != null) {
      track.at(file, line, what);
    }
  }

  /**
   * As {@link #at}, for what the thread may have to wait for: it is told with {@link #note} once it
   * has come to be.
   */
  public static void about(String file, int line, String what) {
    SweepTrack track = track();
    if (track != null) {
      track.about(file, line, what);
    }
  }

  /** The calling thread has come back from a call, or from taking or giving back a lock. */
  public static void after() {
    SweepTrack track = track();
    if (track != null) {
      track.after();
    }
  }

  /** The calling thread does something that tells a story but is no point of its own. */
  public static void note(String file, int line, String what) {
    SweepTrack track = track();
    if (track != null) {
      track.note(file, line, what);
    }
  }

  /** The value that was read, or is about to be written. */
  public static void value(int value) {
    tellValue(value);
  }

  /** See {@link #value(int)}. */
  public static void value(long value) {
    tellValue(value);
  }

  /** See {@link #value(int)}. */
  public static void value(float value) {
    tellValue(value);
  }

  /** See {@link #value(int)}. */
  public static void value(double value) {
    tellValue(value);
  }

  /** See {@link #value(int)}. */
  public static void value(boolean value) {
    tellValue(value);
  }

  /** See {@link #value(int)}. */
  public static void value(char value) {
    tellValue(value);
  }

  /** See {@link #value(int)}; objects that are no values of the JDK are told apart by number. */
  public static void value(Object value) {
    // toString of anything else is code of the submission.
    if (value == null || value instanceof String || isBox(value)) {
      tellValue(value);
    } else {
      SweepTrack track = track();
      if (track != null && track.tellsValue()) {
        track.object(value);
      }
    }
  }

  private static boolean isBox(Object value) {
    return value instanceof Number && value.getClass().getName().startsWith("java.lang.")
        || value instanceof Boolean
        || value instanceof Character;
  }

  private static void tellValue(Object value) {
    SweepTrack track = track();
    if (track != null && track.tellsValue()) {
      track.value(Bounded.text(String.valueOf(value)));
    }
  }

  /**
   * The calling thread is about to wait there, without a limit in time: a monitor or a condition.
   */
  public static void waits(Object place) {
    Wakeups.waits(place);
  }

  /** A condition of that lock was made. */
  public static void condition(Object lock, Object condition) {
    Wakeups.made(lock, condition);
  }

  /** What the calling thread does in a sweep, or null if it has no part in one. */
  static SweepTrack track() {
    Tracks now = tracks;
    return now == null ? null : now.trackOfCaller();
  }
}
