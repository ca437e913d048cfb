package duet;

import duet.report.ExerciseReport;

/**
 * One exercise of a submission, graded.
 *
 * @param report what came of it
 * @param sha256 of the graded files, or an empty string where there were none
 * @param netsReached how many checks had a wait that came to its safety net; 0 on a healthy run
 * @param startsProcesses whether its runner could start processes, and so had a Java of its own
 */
public record Graded(
    ExerciseReport report, String sha256, int netsReached, boolean startsProcesses) {
  /** One whose runner, if there was any, could start no processes. */
  public Graded(ExerciseReport report, String sha256, int netsReached) {
    this(report, sha256, netsReached, false);
  }
}
