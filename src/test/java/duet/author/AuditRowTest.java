package duet.author;

import static org.assertj.core.api.Assertions.assertThat;

import duet.kit.OutcomeSeen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the stock harness of jcstress does not bear a check out. */
class AuditRowTest {
  private static final OutcomeSeen GOOD = new OutcomeSeen("2", 9, "acceptable", "both");
  private static final OutcomeSeen BAD = new OutcomeSeen("1", 1, "forbidden", "one");

  @Test
  void a_right_solution_with_a_forbidden_outcome_contradicts_the_check() {
    assertThat(row(true, List.of(GOOD, BAD), "").contradicts()).isTrue();
    assertThat(row(true, List.of(GOOD), "").contradicts()).isFalse();
  }

  @Test
  void a_wrong_solution_may_show_what_it_likes_and_may_hang_the_harness() {
    assertThat(row(false, List.of(GOOD, BAD), "").contradicts()).isFalse();
    assertThat(row(false, List.of(), "it came to no end").contradicts()).isFalse();
  }

  @Test
  void a_harness_that_could_not_be_run_bears_nothing_out() {
    assertThat(row(true, List.of(), "it has observed nothing").contradicts()).isTrue();
  }

  @Test
  void what_only_one_of_the_two_observed_is_told_whatever_the_counts() {
    AuditRow row = row(false, List.of(new OutcomeSeen("2", 1, "", ""), BAD), "");
    assertThat(row.onlyIn(row.there(), row.here())).containsExactly("1");
    assertThat(row.onlyIn(row.here(), row.there())).isEmpty();
  }

  private static AuditRow row(boolean right, List<OutcomeSeen> there, String trouble) {
    return new AuditRow("x/stress", "solution", right, List.of(GOOD), "passed", there, trouble);
  }
}
