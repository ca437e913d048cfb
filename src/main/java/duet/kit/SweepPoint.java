package duet.kit;

import java.util.Optional;

/**
 * Where the threads of one attempt are parked.
 *
 * @param first the point of the first thread, from 1
 * @param second the point of the second thread, from 1, or 0 not to park it
 */
record SweepPoint(int first, int second) {
  static final SweepPoint FIRST = new SweepPoint(1, 0);

  /** The one to try next; empty if this was the last. */
  Optional<SweepPoint> after(SweepAttempt.Reached reached, boolean twoVictims) {
    if (!reached.firstParked()) {
      return Optional.empty();
    }
    boolean secondToo = twoVictims && (second == 0 || reached.secondParked());
    return Optional.of(
        secondToo ? new SweepPoint(first, second + 1) : new SweepPoint(first + 1, 0));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalStateException if it is no point
   */
  static SweepPoint parse(String text) {
    if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
      throw new IllegalStateException("\"" + text + "\" is no point of a sweep");
    }
    int dot = text.indexOf('.');
    return dot < 0
        ? new SweepPoint(Integer.parseInt(text), 0)
        : new SweepPoint(
            Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
  }

  @Override
  public String toString() {
    return second == 0 ? Integer.toString(first) : first + "." + second;
  }
}
