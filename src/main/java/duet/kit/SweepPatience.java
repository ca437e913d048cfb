package duet.kit;

/**
 * How long a sweep lets somebody go round before it takes it that they wait for whoever is parked.
 *
 * <p>Whoever tries for a lock three hundred thousand times and then goes on without it must be let
 * do so, or nobody sees what harm it does. Whoever never goes on costs time in each attempt; so
 * patience is halved whenever it was in vain. What goes on by itself is never in vain, and finds
 * the same patience in all attempts.
 */
final class SweepPatience {
  private static final int MOST_POINTS = 4_000_000;
  private static final int FEWEST_POINTS = 10_000;
  private static final int MOST_WAITS = 200;
  private static final int FEWEST_WAITS = 3;

  private int halvings;

  /** How many points somebody may pass who has not been waited for in this attempt before. */
  synchronized int points() {
    return Math.max(FEWEST_POINTS, MOST_POINTS >> halvings);
  }

  /** The same for whoever has gone round in vain already. */
  int fewestPoints() {
    return FEWEST_POINTS;
  }

  /** How often such a one may wait with a limit in time. */
  synchronized int waits() {
    return Math.max(FEWEST_WAITS, MOST_WAITS >> halvings);
  }

  /** The same for whoever has done so in vain already. */
  int fewestWaits() {
    return FEWEST_WAITS;
  }

  synchronized void wasInVain() {
    halvings = Math.min(halvings + 1, Integer.SIZE - 1);
  }
}
