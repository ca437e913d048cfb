package duet.cli;

import duet.check.ReplayToken;
import duet.exercise.Exercise;
import duet.report.GradeReport;
import duet.report.Isolation;
import java.nio.file.Path;

/** Grades. */
public interface GradingService {
  /** What would stand between a submission and this machine if one were graded now. */
  Isolation isolation(IsolationMode mode);

  /**
   * Grades one submission.
   *
   * @param target a folder or a {@code .java} file; it exists
   * @param options how
   * @throws Complaint if the target cannot be used at all, or the machine is busy
   */
  GradeReport grade(Path target, GradeOptions options);

  /**
   * Forces again what a token names.
   *
   * @param target the submission that the token was made for
   * @param exercise the token's exercise
   * @return a report of the token's check alone
   * @throws Complaint if the submission or the check is not the token's
   */
  GradeReport replay(Path target, Exercise exercise, ReplayToken token);
}
