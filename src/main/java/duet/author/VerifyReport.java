package duet.author;

import java.util.List;

/**
 * What came of verifying one exercise.
 *
 * @param exercise its id
 * @param problems what is wrong with its files
 * @param rows one for each stub and solution
 */
public record VerifyReport(String exercise, List<String> problems, List<Row> rows) {
  /**
   * All runs of one stub or solution.
   *
   * @param label which
   * @param runs how often it was graded
   * @param deviating how many of these runs did not come out as they must
   * @param nets how many checks, over all runs, had a wait that came to its safety net
   * @param seconds mean wall clock time of a run
   * @param deviations what deviated, with how often
   */
  public record Row(
      String label, int runs, int deviating, int nets, double seconds, List<String> deviations) {}

  /** Whether nothing is wrong. */
  public boolean asExpected() {
    return problems.isEmpty() && rows.stream().allMatch(row -> row.deviating() == 0);
  }
}
