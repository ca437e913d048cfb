package duet.check;

import java.util.List;

/**
 * What came of all checks of a submission.
 *
 * @param results one for each check of the plan, in its order
 * @param output what the submission printed, bounded
 * @param netsReached how many checks had a wait that came to its safety net; 0 on a healthy run
 */
public record CheckRun(List<CheckResult> results, String output, int netsReached) {
  /** Takes a copy. */
  public CheckRun {
    results = List.copyOf(results);
  }
}
