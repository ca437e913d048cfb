package duet.kit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the threads of one attempt are parked.
 *
 * @param track which thread of the first side: 0 for the one that makes the call, 1 for its first
 *     helper, and so on
 * @param first the point of that thread, from 1
 * @param second the point of the thread that makes the second call, from 1, or 0 not to park it
 */
record SweepPoint(int track, int first, int second) {
  static final SweepPoint FIRST = new SweepPoint(0, 1, 0);

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,6})(?:h([0-9]{1,4}))?(?:\\.([0-9]{1,6}))?");

  /** The one to try next; empty if this was the last. */
  Optional<SweepPoint> after(SweepAttempt.Reached reached, boolean twoVictims) {
    if (!reached.firstParked()) {
      return track + 1 < reached.tracks()
          ? Optional.of(new SweepPoint(track + 1, 1, 0))
          : Optional.empty();
    }
    boolean secondToo = twoVictims && (second == 0 || reached.secondParked());
    return Optional.of(
        secondToo ? new SweepPoint(track, first, second + 1) : new SweepPoint(track, first + 1, 0));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalStateException if it is no point
   */
  static SweepPoint parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("\"" + text + "\" is no point of a sweep");
    }
    return new SweepPoint(number(parts.group(2)), number(parts.group(1)), number(parts.group(3)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** {@code 7}, with a second victim {@code 7.3}, of the second helper {@code 7h2}. */
  @Override
  public String toString() {
    return first + (track == 0 ? "" : "h" + track) + (second == 0 ? "" : "." + second);
  }
}
