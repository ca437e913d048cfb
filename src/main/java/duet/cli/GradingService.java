package duet.cli;

import duet.report.GradeReport;
import duet.report.Isolation;
import java.nio.file.Path;

/** Grades. */
public interface GradingService {
  /** What would stand between a submission and this machine if one were graded now. */
  Isolation isolation();

  /**
   * Grades one submission.
   *
   * @param target a folder or a {@code .java} file; it exists
   * @param options how
   * @throws Complaint if the target cannot be used at all, or the machine is busy
   */
  GradeReport grade(Path target, GradeOptions options);
}
