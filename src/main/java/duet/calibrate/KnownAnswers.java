package duet.calibrate;

import duet.check.PreparedExercise;
import duet.trial.Solutions;
import duet.trial.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An exercise, and answers to it of which it is known what must come of them.
 *
 * @param prepared the exercise, ready
 * @param trials its answers, at least one
 */
public record KnownAnswers(PreparedExercise prepared, List<Trial> trials) {
  /** Takes a copy. */
  public KnownAnswers {
    trials = List.copyOf(trials);
  }

  /**
   * The right and the wrong ones that an exercise comes with; empty where it comes with none.
   *
   * @param solutions the folder that has a folder for each exercise
   * @throws duet.exercise.ExerciseFault if one is not as it must be
   */
  public static Optional<KnownAnswers> of(PreparedExercise prepared, Path solutions) {
    if (!Files.isDirectory(solutions.resolve(prepared.exercise().id()))) {
      return Optional.empty();
    }
    List<Trial> trials =
        Solutions.of(prepared.exercise(), solutions).stream()
            .filter(trial -> trial.kind() != Trial.Kind.STUB)
            .toList();
    return trials.isEmpty() ? Optional.empty() : Optional.of(new KnownAnswers(prepared, trials));
  }

  /** Its exercise. */
  public String id() {
    return prepared.exercise().id();
  }
}
