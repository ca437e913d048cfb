package duet.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.bulk.cohort.OpenCohort;
import duet.bulk.cohort.Slice;
import duet.bulk.summary.CohortReport;
import duet.calibrate.CalibrationFault;
import duet.calibrate.DoctoredSelftest;
import duet.calibrate.Selftest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One submission at a time, on a host that can judge and on one that seems not to. */
class BulkCalibrationIT {
  private static final Path SHIPPED = Path.of("solutions");

  @TempDir Path folder;
  private Path in;

  @Test
  void what_was_known_of_the_host_stands_in_every_report() throws Exception {
    handIn("exercises/sing-dance/stub");
    try (OpenCohort open = OpenCohort.open(in, Set.of())) {
      Path out = folder.resolve("out");
      new Bulk(settings(out, false, false, SHIPPED), new SmallClass.Silent())
          .run(open.cohort(), List.of(SmallClass.EXERCISE));
      CohortReport report = SmallClass.write(open.cohort(), List.of(out), out);
      assertThat(report.calibrations()).hasSize(1);
      assertThat(report.calibrations().get(0).exercises()).containsExactly("selftest");
      assertThat(report.calibrations().get(0).result()).isEqualTo("held");
      for (CohortReport.Mark mark : report.marks()) {
        JsonNode json =
            new ObjectMapper()
                .readTree(out.resolve("reports/" + mark.submission() + "/report.json").toFile());
        JsonNode calibration = json.at("/grader/calibrations/0");
        assertThat(calibration.get("result").textValue()).isEqualTo("held");
        assertThat(calibration.get("jobs").intValue()).isEqualTo(2);
        JsonNode cohort = new ObjectMapper().readTree(out.resolve("cohort.json").toFile());
        assertThat(cohort.at("/calibrations/0").equals(calibration)).isTrue();
      }
    }
  }

  @Test
  void a_host_that_fails_the_selftest_grades_nothing_unless_it_is_told_to() throws Exception {
    handIn("exercises/sing-dance/stub");
    Selftest doctored =
        DoctoredSelftest.expectingAPassOf("stuck", Files.createDirectories(folder.resolve("test")));
    try (OpenCohort open = OpenCohort.open(in, Set.of())) {
      Path out = folder.resolve("out");
      assertThatThrownBy(
              () ->
                  new Bulk(
                          settings(out, false, false, SHIPPED),
                          new SmallClass.Silent(),
                          () -> doctored)
                      .run(open.cohort(), List.of(SmallClass.EXERCISE)))
          .isInstanceOf(CalibrationFault.class)
          .hasMessageContaining("selftest/stuck")
          .hasMessageContaining("Nothing was graded");
      CohortReport before = SmallClass.write(open.cohort(), List.of(out), out);
      assertThat(before.reported()).isZero();

      new Bulk(settings(out, false, true, SHIPPED), new SmallClass.Silent(), () -> doctored)
          .run(open.cohort(), List.of(SmallClass.EXERCISE));
      CohortReport report = SmallClass.write(open.cohort(), List.of(out), out);
      assertThat(report.decided()).isEqualTo(1);
      assertThat(report.calibrations().get(0).result()).isEqualTo("failed");
      assertThat(report.calibrations().get(0).against("selftest", "stuck")).isPresent();

      // Where nothing is to be graded, nothing is tried out either.
      HostTrial.Selftests none =
          () -> {
            throw new IOException("somebody asked for the selftest");
          };
      Bulk again = new Bulk(settings(out, false, false, SHIPPED), new SmallClass.Silent(), none);
      assertThat(again.run(open.cohort(), List.of(SmallClass.EXERCISE)).graded()).isZero();
    }
  }

  @Test
  void a_check_that_does_not_come_out_as_it_must_with_known_answers_is_left_undecided()
      throws Exception {
    handIn("solutions/sing-dance/wrong/no-join");
    // A host on which waits-for-end does not catch what it is for looks just like this.
    Path shipped = folder.resolve("solutions");
    Path wrong = Path.of("wrong/no-join");
    SmallClass.copy(
        SHIPPED.resolve("sing-dance/right/latch"), shipped.resolve("sing-dance/right/latch"));
    SmallClass.copy(
        SHIPPED.resolve("sing-dance").resolve(wrong), shipped.resolve("sing-dance").resolve(wrong));
    Files.writeString(
        shipped.resolve("sing-dance/wrong/no-join/expect.json"),
        """
        {"misconception": "x", "status": "graded", "mustFail": [], "notRun": [], "may": []}
        """);
    try (OpenCohort open = OpenCohort.open(in, Set.of())) {
      Path out = folder.resolve("out");
      SmallClass.Silent silent = new SmallClass.Silent();
      new Bulk(settings(out, true, false, shipped), silent)
          .run(open.cohort(), List.of(SmallClass.EXERCISE));
      CohortReport report = SmallClass.write(open.cohort(), List.of(out), out);
      assertThat(report.calibrations().get(0).exercises())
          .containsExactly("selftest", "sing-dance");
      assertThat(report.marks().get(0).earned()).isEqualTo(8);
      assertThat(report.marks().get(0).undecided()).isEqualTo(2);
      assertThat(report.exercises().get(0).undecided().get(0).why())
          .contains("cannot be judged on this host");
      assertThat(silent.again).as("another try here would tell nothing new").isZero();
    }
  }

  private void handIn(String answer) throws IOException {
    in = folder.resolve("in");
    SmallClass.copy(Path.of(answer), in.resolve("Al Green_3_assignsubmission_file"));
  }

  private static BulkSettings settings(
      Path out, boolean calibrate, boolean uncalibrated, Path solutions) {
    return new BulkSettings(out, 2, Slice.ALL, "1", true, solutions, calibrate, uncalibrated);
  }
}
