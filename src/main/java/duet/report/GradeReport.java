package duet.report;

import duet.check.CheckResult;
import duet.score.Score;
import java.util.List;

/**
 * One submission, graded: the record that every writer is a view of.
 *
 * @param submissionId what the caller calls it
 * @param sha256 of the graded files
 * @param exercises one for each graded exercise, in course order
 * @param grader which grader, on which machine
 * @param isolation what stood between the submission and the machine
 * @param gradedAt when, in ISO-8601, UTC
 */
public record GradeReport(
    String submissionId,
    String sha256,
    List<ExerciseReport> exercises,
    GraderInfo grader,
    Isolation isolation,
    String gradedAt) {
  /**
   * The version of the JSON form. It grows when a field goes or means something else; a field that
   * need not be there may come without that.
   */
  public static final int FORMAT_VERSION = 1;

  /** Takes a copy. */
  public GradeReport {
    exercises = List.copyOf(exercises);
  }

  /** The same without what people decided: as the grader found it. */
  public GradeReport asFound() {
    return with(
        exercises.stream()
            .map(each -> each.with(each.checks().stream().map(CheckResult::asFound).toList()))
            .toList());
  }

  /** The same of other exercises. */
  public GradeReport with(List<ExerciseReport> others) {
    return new GradeReport(submissionId, sha256, others, grader, isolation, gradedAt);
  }

  /** The sum over its exercises. */
  public Score score() {
    return exercises.stream().map(ExerciseReport::score).reduce(Score.NONE, Score::plus);
  }
}
