package duet.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import duet.report.Calibration;
import duet.report.Calibration.Found;
import duet.report.Calibration.Unjudged;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationWordsTest {
  private static final Unjudged SKIPPED =
      new Unjudged("selftest", "stress", Found.SKIPPED, List.of("right/a"), "stress is skipped");
  private static final Unjudged STARVED =
      new Unjudged(
          "selftest", "swept", Found.UNDECIDED, List.of("right/a", "wrong/b"), "swept is slow");

  @Test
  void what_holds_is_said_with_the_number_of_jobs() {
    assertThat(CalibrationWords.summary(tried(1)))
        .isEqualTo("All expectations of selftest hold on this host, with one job.");
    assertThat(CalibrationWords.summary(tried(8).with("sing-dance", List.of())))
        .isEqualTo(
            "All expectations of selftest, sing-dance hold on this host, with 8 jobs at a time.");
  }

  @Test
  void what_is_skipped_is_named_and_holds_up_nobody() {
    assertThat(CalibrationWords.summary(tried(2, SKIPPED)))
        .isEqualTo(
            "All expectations of selftest hold on this host, with 2 jobs at a time, but for checks"
                + " that it has to skip: selftest/stress.");
  }

  @Test
  void a_refusal_says_what_came_of_what_and_what_to_try() {
    assertThat(new CalibrationFault(tried(8, SKIPPED, STARVED)))
        .hasMessage(
            "On this host, with 8 jobs at a time, these checks cannot be judged: selftest/stress,"
                + " selftest/swept. Nothing was graded, since marks would not be right. For one,"
                + " selftest/swept with right/a and 1 more: swept is slow. Try fewer jobs, such as"
                + " --jobs 4, or a host with less other work; duet doctor says what this one lacks."
                + " With --uncalibrated it is graded all the same, and every report says so.");
  }

  @Test
  void with_one_job_there_is_no_fewer() {
    assertThat(CalibrationWords.advice(tried(1, STARVED)))
        .startsWith("Try a host with less other work");
  }

  private static Calibration tried(int jobs, Unjudged... found) {
    return new Calibration("", "", 2, jobs, List.of(), List.of()).with("selftest", List.of(found));
  }
}
