package duet.cohort;

import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.util.List;

/**
 * Something to make variants of, with what each of them must get.
 *
 * @param exercise what it answers
 * @param label where it is from, such as {@code right/latch}
 * @param files what is handed in
 * @param must what it must get
 */
record Model(Exercise exercise, String label, List<SourceFile> files, Must must) {
  Model {
    files = List.copyOf(files);
  }

  Model with(String newLabel, List<SourceFile> newFiles, Must newMust) {
    return new Model(exercise, newLabel, newFiles, newMust);
  }
}
