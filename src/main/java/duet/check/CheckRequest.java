package duet.check;

import duet.check.weave.Swept;
import duet.compile.ClassFiles;
import duet.exercise.CheckPlan;
import duet.exercise.Exercise;

/**
 * A submission that is ready to be checked.
 *
 * @param exercise the exercise
 * @param plan its checks
 * @param checks class files of the checks
 * @param submission class files of the submission alone, inspected
 * @param swept its swept flavour
 * @param given class files of the exercise's collaborators in the student's package
 * @param sha256 of the submission
 * @param checksSha256 of the sources of the exercise's checks
 * @param settings how to check
 */
public record CheckRequest(
    Exercise exercise,
    CheckPlan plan,
    ClassFiles checks,
    ClassFiles submission,
    Swept swept,
    ClassFiles given,
    String sha256,
    String checksSha256,
    CheckSettings settings) {}
