package duet.cli;

import java.nio.file.Path;

/** What the commands need of the rest of Duet. */
public interface Services {
  /**
   * Reads the exercises in a folder.
   *
   * @throws duet.exercise.ExerciseFault if they cannot be read
   */
  Catalogue catalogue(Path folder);

  /** Grades; made only when something is to be graded. */
  GradingService grading();
}
