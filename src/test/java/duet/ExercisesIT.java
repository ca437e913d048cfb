package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.author.Verifier;
import duet.author.VerifyReport;
import duet.author.VerifySettings;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The command verify over all exercises, a few times each beside a busy process. Each run of each
 * solution costs a runner; they buy that no check tells right from wrong by luck. Longer hunts are
 * made by hand, see the README.
 */
class ExercisesIT {
  private static final int REPEAT = Integer.getInteger("duet.repeat", 1);

  @Test
  void every_exercise_tells_right_from_wrong() throws Exception {
    assertAsExpected(verify(REPEAT, 1, false));
  }

  @Test
  void without_proc_nothing_right_fails_and_nothing_wrong_passes() throws Exception {
    assertAsExpected(verify(1, 0, true));
  }

  private static List<VerifyReport> verify(int repeat, int load, boolean portable)
      throws Exception {
    List<Exercise> exercises = ExerciseFolder.readAll(Path.of("exercises"));
    VerifySettings settings =
        new VerifySettings(
            Path.of("solutions"), repeat, Optional.empty(), load, 2, portable, List.of(), "1");
    return new Verifier(settings, line -> {}).verify(exercises);
  }

  private static void assertAsExpected(List<VerifyReport> reports) {
    assertThat(reports).isNotEmpty();
    for (VerifyReport report : reports) {
      assertThat(report.problems()).as(report.exercise()).isEmpty();
      assertThat(report.rows()).isNotEmpty();
      for (VerifyReport.Row row : report.rows()) {
        assertThat(row.deviations()).as(report.exercise() + " " + row.label()).isEmpty();
      }
    }
  }
}
