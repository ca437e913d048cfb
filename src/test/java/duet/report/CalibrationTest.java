package duet.report;

import static org.assertj.core.api.Assertions.assertThat;

import duet.report.Calibration.Found;
import duet.report.Calibration.Unjudged;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Calibration BEGUN =
      new Calibration("2026-11-22T10:15:30Z", "0.1.0", 2, 4, List.of(), List.of());

  @Test
  void it_holds_where_nothing_was_found() {
    Calibration held = BEGUN.with("selftest", List.of());
    assertThat(held.result()).isEqualTo("held");
    assertThat(held.exercises()).containsExactly("selftest");
  }

  @Test
  void of_several_words_on_a_check_the_worst_stays_with_all_answers_that_showed_it() {
    Calibration failed =
        BEGUN.with(
            "selftest",
            List.of(
                found("stress", Found.UNDECIDED, "right/a"),
                found("stress", Found.DEVIATES, "wrong/b"),
                found("stress", Found.UNDECIDED, "right/a")));
    assertThat(failed.unjudged())
        .containsExactly(
            new Unjudged(
                "selftest",
                "stress",
                Found.DEVIATES,
                List.of("wrong/b", "right/a"),
                "deviates in wrong/b"));
    assertThat(failed.result()).isEqualTo("failed");
  }

  @Test
  void what_is_skipped_is_told_and_keeps_nobody_from_grading() {
    Calibration skipped = BEGUN.with("x", List.of(found("stress", Found.SKIPPED, "right/a")));
    assertThat(skipped.result()).isEqualTo("skipped");
    assertThat(skipped.holds()).isFalse();
    assertThat(skipped.untrusted()).isEmpty();
    assertThat(skipped.against("selftest", "stress")).isEmpty();
  }

  @Test
  void a_word_on_a_check_is_none_on_that_of_another_exercise() {
    Calibration failed = BEGUN.with("selftest", List.of(found("stress", Found.DEVIATES, "a")));
    assertThat(failed.against("selftest", "stress")).isPresent();
    assertThat(failed.against("lost-update", "stress")).isEmpty();
    assertThat(failed.against("selftest", "swept")).isEmpty();
  }

  private static Unjudged found(String check, Found found, String answer) {
    return new Unjudged("selftest", check, found, List.of(answer), found.word() + " in " + answer);
  }
}
