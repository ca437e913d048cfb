package duet.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a submission may still take for the checks of an exercise. Each of them has a limit of its
 * own; who hangs in all of them would take all of those limits, from everybody who waits.
 *
 * <p>Whatever the machine is to blame for costs nothing: only time that was the submission's own
 * counts against it. Nobody's answer that comes to its ends gets near these bounds.
 */
final class Allowance {
  /** After so many checks that were stopped the others would be, too. */
  private static final int MOST_STOPPED = 2;

  /** After so many ends of the whole program the others would meet the same. */
  private static final int MOST_GONE = 3;

  private final Duration total;
  private final List<String> stopped = new ArrayList<>();
  private int gone;
  private Duration taken = Duration.ZERO;
  private Duration own = Duration.ZERO;

  /**
   * Nothing is taken yet.
   *
   * @param total wall clock time for all checks of the exercise
   */
  Allowance(Duration total) {
    this.total = total;
  }

  /**
   * Notes a run of a check.
   *
   * @param wall what it took
   * @param cpu processor time that it used
   * @param spare whether the machine had processors to spare meanwhile
   */
  void took(Duration wall, Duration cpu, boolean spare) {
    taken = taken.plus(wall);
    own = own.plus(spare || cpu.compareTo(wall) > 0 ? wall : cpu);
  }

  /** Notes a check that was stopped, and whose verdict is that it is to blame for that itself. */
  void stopped(String checkId) {
    stopped.add(checkId);
  }

  /** Notes a check in which the whole program came to an end. */
  void gone() {
    gone++;
  }

  /** What is left for all checks. */
  Duration left() {
    Duration left = total.minus(taken);
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean isUsedUp() {
    return left().isZero();
  }

  /** Whether the time that was taken is mostly the submission's own doing. */
  boolean isOwnDoing() {
    return own.multipliedBy(2).compareTo(taken) >= 0;
  }

  /** What comes of the next check if it is not to be run. */
  Optional<Outcome> refusal() {
    if (stopped.size() >= MOST_STOPPED) {
      return Optional.of(Wording.afterStopped(stopped));
    } else if (gone >= MOST_GONE) {
      return Optional.of(Wording.afterGone(gone));
    } else if (isUsedUp()) {
      return Optional.of(isOwnDoing() ? Wording.afterTooLong(total) : Wording.afterStarved(total));
    }
    return Optional.empty();
  }
}
