package duet.cli;

import duet.exercise.Exercise;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to grade one submission.
 *
 * @param submissionId what the report calls it
 * @param exercises those it may answer, in course order
 * @param named whether the caller named these exercises, so that each of them is in the report;
 *     otherwise those that the submission's files answer
 * @param seed the assignment's seed, if the caller gave one
 * @param isolation how much is to stand between the submission and this machine
 * @param budget wall clock time for all checks of an exercise
 */
public record GradeOptions(
    String submissionId,
    List<Exercise> exercises,
    boolean named,
    Optional<String> seed,
    IsolationMode isolation,
    Duration budget) {
  /** Takes a copy. */
  public GradeOptions {
    exercises = List.copyOf(exercises);
  }
}
