package duet.check;

import duet.compile.ClassFiles;
import duet.exercise.CheckPlan;
import duet.exercise.Exercise;

/**
 * An exercise whose checks are compiled and whose plan is read: made once, before any submission is
 * touched.
 *
 * @param exercise the exercise
 * @param plan its checks
 * @param checks class files of the checks
 * @param stub class files of stub and given classes: the API that a submission must keep
 * @param sha256 of the sources of checks and given classes
 */
public record PreparedExercise(
    Exercise exercise, CheckPlan plan, ClassFiles checks, ClassFiles stub, String sha256) {
  /**
   * The same with one check alone, whatever it needs.
   *
   * @throws IllegalArgumentException if there is no such check
   */
  public PreparedExercise only(String checkId) {
    return new PreparedExercise(exercise, plan.only(checkId), checks, stub, sha256);
  }
}
