package duet.watch;

import duet.exercise.Exercise;
import java.nio.file.Path;
import java.util.List;

/**
 * An exercise and where the student works on it.
 *
 * @param exercise the exercise
 * @param folder absolute; perhaps it is still to be made
 */
public record Copy(Exercise exercise, Path folder) {
  /** The files to edit. */
  List<Path> files() {
    return exercise.edit().stream().map(folder::resolve).toList();
  }
}
