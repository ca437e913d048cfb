package duet.trial;

import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what there is to try an exercise with: its stub, its right and its wrong solutions. */
public final class Solutions {
  private Solutions() {}

  /**
   * All of them, the stub first.
   *
   * @param solutions the folder that has a folder for each exercise
   * @throws ExerciseFault if there are none, or one is not as it must be
   */
  public static List<Trial> of(Exercise exercise, Path solutions) {
    Path own = solutions.resolve(exercise.id());
    List<Trial> trials = new ArrayList<>();
    trials.add(
        new Trial(Trial.Kind.STUB, "stub", exercise.folder().resolve("stub"), Optional.empty()));
    for (Path folder : folders(own.resolve("right"))) {
      trials.add(
          new Trial(Trial.Kind.RIGHT, folder.getFileName().toString(), folder, Optional.empty()));
    }
    for (Path folder : folders(own.resolve("wrong"))) {
      Expectation expectation = Expectation.read(folder.resolve("expect.json"));
      trials.add(
          new Trial(
              Trial.Kind.WRONG, folder.getFileName().toString(), folder, Optional.of(expectation)));
    }
    return List.copyOf(trials);
  }

  private static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ExerciseFault(
          "There are no solutions in " + folder + "; name their folder with --solutions.");
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new ExerciseFault("Cannot read " + folder + ".", e);
    }
  }
}
