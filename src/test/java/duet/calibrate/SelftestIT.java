package duet.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import duet.GraderPool;
import duet.check.PreparedExercise;
import duet.exercise.CheckSpec;
import duet.report.Calibration;
import duet.report.Calibration.Found;
import duet.report.Calibration.Unjudged;
import duet.trial.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The selftest, graded by real processes: two answers each time. */
class SelftestIT {
  @TempDir Path folder;
  private GraderPool graders;
  private Calibrator calibrator;

  @BeforeEach
  void graders() {
    graders = new GraderPool(2, "1", false, true);
    calibrator = new Calibrator(graders, 1);
  }

  @AfterEach
  void end() {
    graders.close();
  }

  @Test
  void every_expectation_holds_here_and_every_check_is_seen_to_pass_and_to_fail() throws Exception {
    try (Selftest selftest = Selftest.unpack()) {
      KnownAnswers known = selftest.answers(graders.first());
      assertThat(known.trials()).extracting(Trial::kind).contains(Trial.Kind.RIGHT);
      PreparedExercise prepared = known.prepared();
      List<String> checks = prepared.plan().checks().stream().map(CheckSpec::id).toList();
      assertThat(checks)
          .containsExactlyInAnyOrder("plain", "swept", "resting", "stuck", "stress", "rule");
      Trial wrong =
          known.trials().stream()
              .filter(t -> t.kind() == Trial.Kind.WRONG)
              .findFirst()
              .orElseThrow();
      assertThat(wrong.expectation().orElseThrow().mustFail())
          .containsExactlyInAnyOrderElementsOf(checks);

      Calibration calibration = calibrator.with(calibrator.begin(), known);
      assertThat(calibration.unjudged()).isEmpty();
      assertThat(calibration.exercises()).containsExactly(Selftest.ID);
      assertThat(calibration.jobs()).isEqualTo(2);
    }
  }

  @Test
  void a_check_that_does_not_come_out_as_it_must_is_named_and_no_other() throws Exception {
    Selftest doctored = DoctoredSelftest.expectingAPassOf("swept", folder);
    Calibration calibration =
        calibrator.with(calibrator.begin(), doctored.answers(graders.first()));
    assertThat(calibration.unjudged())
        .extracting(Unjudged::check, Unjudged::found, Unjudged::answers)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "swept", Found.DEVIATES, List.of("wrong/without-care")));
    assertThat(calibration.unjudged().get(0).why())
        .startsWith("swept is failed (Two threads added one each, and the sum was 1.")
        .endsWith(", must be passed");
    assertThat(new CalibrationFault(calibration))
        .hasMessageContaining("these checks cannot be judged: selftest/swept.")
        .hasMessageContaining("Try fewer jobs, such as --jobs 1,")
        .hasMessageContaining("--uncalibrated");
    doctored.close();
    assertThat(folder).isNotEmptyDirectory();
  }

  @Test
  void nothing_of_it_is_left_when_it_is_closed() throws Exception {
    Path unpacked;
    try (Selftest selftest = Selftest.unpack()) {
      unpacked = selftest.answers(graders.first()).trials().get(0).folder();
      assertThat(unpacked).isDirectory();
    }
    assertThat(Files.exists(unpacked)).isFalse();
  }
}
