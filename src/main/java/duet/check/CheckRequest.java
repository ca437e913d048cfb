package duet.check;

import duet.compile.ClassFiles;
import duet.exercise.CheckPlan;
import duet.exercise.Exercise;

/**
 * A submission that is ready to be checked.
 *
 * @param exercise the exercise
 * @param plan its checks
 * @param checks class files of the checks
 * @param submission class files of the submission and the given classes, inspected
 * @param settings how to check
 */
public record CheckRequest(
    Exercise exercise,
    CheckPlan plan,
    ClassFiles checks,
    ClassFiles submission,
    CheckSettings settings) {}
