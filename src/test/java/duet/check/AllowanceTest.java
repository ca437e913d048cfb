package duet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a submission is still let do, without a submission. */
class AllowanceTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration HALF = Duration.ofMinutes(30);
  private static final Duration NONE = Duration.ZERO;

  private final Allowance allowance = new Allowance(HOUR);

  @Test
  void one_check_that_was_stopped_leaves_the_others_their_turn() {
    allowance.stopped("a");
    assertThat(allowance.refusal()).isEmpty();
  }

  @Test
  void after_two_the_others_earn_nothing_and_say_what_to_do() {
    allowance.stopped("a");
    allowance.stopped("b");
    Outcome.NotRun refused = (Outcome.NotRun) allowance.refusal().orElseThrow();
    assertThat(refused.because())
        .isEqualTo(
            "Before this, the checks a and b had to be stopped, since they came to no end;"
                + " mend those first.");
    assertThat(refused.why()).isNotEmpty();
    assertThat(refused.advice()).contains("check a");
  }

  @Test
  void three_ends_of_the_program_are_enough() {
    allowance.gone();
    allowance.gone();
    assertThat(allowance.refusal()).isEmpty();
    allowance.gone();
    assertThat(allowance.refusal()).get().isInstanceOf(Outcome.NotRun.class);
  }

  @Test
  void who_had_processors_to_spare_and_took_all_the_time_loses_what_is_left() {
    allowance.took(HALF, NONE, true);
    assertThat(allowance.refusal()).isEmpty();
    assertThat(allowance.left()).isEqualTo(HALF);
    allowance.took(HALF, NONE, false);
    assertThat(allowance.refusal()).get().isInstanceOf(Outcome.NotRun.class);
    assertThat(allowance.left()).isEqualTo(NONE);
  }

  @Test
  void who_was_starved_of_all_the_time_loses_nothing() {
    allowance.took(HOUR, Duration.ofMinutes(20), false);
    assertThat(allowance.refusal()).get().matches(Outcome::undecided);
  }

  @Test
  void who_has_used_a_processor_all_the_time_was_not_starved() {
    allowance.took(HOUR, HOUR.multipliedBy(2), false);
    assertThat(allowance.refusal()).get().isInstanceOf(Outcome.NotRun.class);
  }
}
