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
 */
public record BulkSettings(
    Path out, int jobs, Slice slice, String seed, boolean contained, Path solutions) {
  /** Refuses what makes no sense. */
  public BulkSettings {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, got " + jobs);
    }
  }
}
