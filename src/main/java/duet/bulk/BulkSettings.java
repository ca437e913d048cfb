package duet.bulk;

import duet.bulk.cohort.Slice;
import java.nio.file.Path;

/**
 * How to grade a cohort.
 *
 * @param out the folder of results
 * @param jobs how many submissions to grade at a time, at least 1
 * @param slice which part of the work to do
 * @param seed the assignment's seed
 * @param contained whether submissions are kept away from the machine as far as it can
 * @param solutions the folder of shipped solutions, which need not exist: nothing is graded by them
 * @param calibrate whether to try this host out with the shipped solutions, too, and not with the
 *     selftest alone
 * @param uncalibrated whether to grade although the selftest does not come out as it must here
 */
public record BulkSettings(
    Path out,
    int jobs,
    Slice slice,
    String seed,
    boolean contained,
    Path solutions,
    boolean calibrate,
    boolean uncalibrated) {
  /** With the selftest alone, which must come out as it must. */
  public BulkSettings(
      Path out, int jobs, Slice slice, String seed, boolean contained, Path solutions) {
    this(out, jobs, slice, seed, contained, solutions, false, false);
  }

  /** Refuses what makes no sense. */
  public BulkSettings {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, got " + jobs);
    }
  }
}
