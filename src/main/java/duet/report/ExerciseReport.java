package duet.report;

import duet.check.CheckResult;
import duet.score.Score;
import duet.submission.Problem;
import java.util.List;

/**
 * The grading of one exercise.
 *
 * @param id the exercise
 * @param title its title
 * @param status how far the grading came
 * @param problems what kept it from coming further, in source order
 * @param notes what was ignored, a sentence each
 * @param checks every check of the plan, in its order
 * @param output what the submission printed, bounded; shown, never parsed
 * @param checksSha256 hash of the exercise's checks as they were compiled
 */
public record ExerciseReport(
    String id,
    String title,
    Status status,
    List<Problem> problems,
    List<String> notes,
    List<CheckResult> checks,
    String output,
    String checksSha256) {
  /** Takes copies. */
  public ExerciseReport {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    checks = List.copyOf(checks);
  }

  /** The same with other results of its checks. */
  public ExerciseReport with(List<CheckResult> others) {
    return new ExerciseReport(id, title, status, problems, notes, others, output, checksSha256);
  }

  /** Whether a person decided about a mark of it. */
  public boolean isChangedByHand() {
    return checks.stream().anyMatch(check -> check.byHand().isPresent());
  }

  /** The sum over its checks. */
  public Score score() {
    return Score.of(checks);
  }
}
