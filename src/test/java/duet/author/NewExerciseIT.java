package duet.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.Grader;
import duet.check.CheckSettings;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.exercise.ExerciseFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code duet new} makes is graded for real: that buys that nobody begins with a broken one.
 */
class NewExerciseIT {
  @TempDir Path folder;
  private Path exercises;
  private Path solutions;

  @BeforeEach
  void folders() {
    exercises = folder.resolve("exercises with a blank");
    solutions = folder.resolve("solutions");
  }

  @Test
  void a_new_exercise_is_as_verify_expects_it_from_the_first_minute() throws Exception {
    NewExercise.write("hand-shake", "Both \"at once\"", 7, exercises, solutions);
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      NewExercise.finish(grader, exercises.resolve("hand-shake"));
    }
    Exercise exercise = ExerciseFolder.read(exercises.resolve("hand-shake"));
    assertThat(exercise.title()).isEqualTo("Both 'at once'");
    assertThat(exercise.order()).isEqualTo(7);
    VerifySettings settings =
        new VerifySettings(
            solutions, 1, Optional.empty(), 0, 2, false, List.of(), false, "1", List.of(true));
    List<VerifyReport> reports = new Verifier(settings, line -> {}).verify(List.of(exercise));
    assertThat(reports).allMatch(VerifyReport::asExpected);
    assertThat(reports.get(0).rows()).hasSize(6);
  }

  @Test
  void what_is_there_already_is_never_touched() throws Exception {
    Files.createDirectories(solutions.resolve("hand-shake"));
    assertThatThrownBy(() -> NewExercise.write("hand-shake", "T", 1, exercises, solutions))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("There is something at")
        .hasMessageEndingWith("hand-shake already.");
    assertThat(exercises).doesNotExist();
  }

  @Test
  void an_id_that_java_allows_as_no_package_is_refused() {
    assertThatThrownBy(() -> NewExercise.write("int", "T", 1, exercises, solutions))
        .hasMessageContaining("Java allows no such package");
    assertThatThrownBy(() -> NewExercise.write("Int", "T", 1, exercises, solutions))
        .hasMessageContaining("lower case letters, digits and hyphens");
  }
}
