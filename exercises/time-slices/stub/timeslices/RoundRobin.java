// SPDX-License-Identifier: CC0-1.0
package timeslices;

import java.util.List;

/** Shares out the time of a few cores among many tasks. */
public final class RoundRobin {
  private RoundRobin() {}

  /**
   * Who runs where and when.
   *
   * @param tasks what there is to do, all of it ready at 0
   * @param cores how many cores there are, at least 1
   * @param quantumMicros the longest turn, in microseconds, at least 1
   * @return every turn, in order of begin, and of core where some begin together
   */
  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    throw new UnsupportedOperationException("Nobody has a turn yet.");
  }

  /**
   * What the head count calls it.
   *
   * @param tasks how many tasks there are, at least 1
   * @param cores how many cores there are, at least 1
   */
  public static Mode articleMode(int tasks, int cores) {
    throw new UnsupportedOperationException("Nobody counts heads yet.");
  }

  /**
   * How many turns there are at one instant at most.
   *
   * @param slices turns in any order
   */
  public static int width(List<Slice> slices) {
    throw new UnsupportedOperationException("Nobody looks at the instant yet.");
  }
}
