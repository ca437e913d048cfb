package duet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.check.CheckSettings;
import duet.exercise.ExerciseFolder;
import duet.report.CanonicalReport;
import duet.sandbox.Layers;
import duet.sandbox.Place;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands between a submission and the machine must not show in its mark, or in a word of it.
 */
class IsolationModesIT {
  @ParameterizedTest
  @CsvSource({
    "sing-dance, right/latch",
    "sing-dance, wrong/no-join",
    "lost-update, right/private-monitor",
    "lost-update, wrong/flag-as-lock",
    "stop-flag, wrong/plain-flag",
    "process-isolation, right/end-of-output",
    "process-isolation, wrong/no-class-path"
  })
  void the_canonical_report_is_the_same_with_and_without_it(String exercise, String solution)
      throws Exception {
    assumeTrue(Layers.whyNotContained().isEmpty(), () -> Layers.whyNotContained().get());
    Place contained = Place.slot(3);
    assertThat(canonical(exercise, solution, contained))
        .isEqualTo(canonical(exercise, solution, contained.uncontained()));
  }

  private static String canonical(String exercise, String solution, Place place) throws Exception {
    try (Grader grader = new Grader(new CheckSettings("1", false, 0).at(place))) {
      Graded graded =
          grader.grade(
              grader.prepare(ExerciseFolder.read(Path.of("exercises", exercise))),
              Path.of("solutions", exercise, solution),
              "x");
      return CanonicalReport.text(Reporting.report("x", java.util.List.of(graded), "1"));
    }
  }
}
