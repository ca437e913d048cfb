// SPDX-License-Identifier: CC0-1.0
package overlapevidence;

import java.util.List;
import java.util.Map;

/** Says from a trace what happened at the same time. */
public final class Overlap {
  private Overlap() {}

  /**
   * When each task was at work.
   *
   * @param trace what was noted
   * @return for every task of the trace its intervals, in the order of the trace
   * @throws IllegalArgumentException if the trace cannot be true
   */
  public static Map<String, List<Interval>> intervals(List<Event> trace) {
    throw new UnsupportedOperationException("Nobody reads the trace yet.");
  }

  /**
   * Whether two tasks were at work at the same time.
   *
   * @param trace what was noted
   * @param a the name of a task
   * @param b the name of another task
   * @return whether there was an instant at which both were at work
   * @throws IllegalArgumentException if the trace cannot be true
   */
  public static boolean overlaps(List<Event> trace, String a, String b) {
    throw new UnsupportedOperationException("Nobody compares yet.");
  }

  /**
   * How many tasks were in flight together at most.
   *
   * @param trace what was noted
   * @return the greatest number of tasks that were at work at one instant
   * @throws IllegalArgumentException if the trace cannot be true
   */
  public static int maxInFlight(List<Event> trace) {
    throw new UnsupportedOperationException("Nobody counts yet.");
  }

  /**
   * For how long so many tasks were at work.
   *
   * @param trace what was noted
   * @param k a number of tasks, at least 1
   * @return the time during which at least {@code k} tasks were at work, in nanoseconds
   * @throws IllegalArgumentException if the trace cannot be true
   */
  public static long timeWithAtLeast(List<Event> trace, int k) {
    throw new UnsupportedOperationException("Nobody measures yet.");
  }
}
