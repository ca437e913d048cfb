package duet.cli;

import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import java.nio.file.Path;
import java.util.List;

/** The rest of Duet, as it is installed. */
final class InstalledServices implements Services {
  @Override
  public Catalogue catalogue(Path folder) {
    List<Exercise> exercises = ExerciseFolder.readAll(folder);
    return () -> exercises;
  }

  @Override
  public GradingService grading() {
    return new InstalledGrading();
  }
}
