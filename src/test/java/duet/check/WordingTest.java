package duet.check;

import static org.assertj.core.api.Assertions.assertThat;

import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import duet.sandbox.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void what_needs_a_failed_check_is_not_run() {
    Outcome failed = new Outcome.Unfinished("", "", "", List.of());
    assertThat(Wording.without(result(failed)))
        .isEqualTo(new Outcome.NotRun("It needs content, which was not passed."));
  }

  @Test
  void what_needs_an_undecided_check_is_undecided_and_costs_no_points() {
    assertThat(Wording.without(result(new Outcome.Inconclusive("", List.of()))).undecided())
        .isTrue();
    assertThat(Wording.without(result(new Outcome.GraderFault(""))).undecided()).isTrue();
    assertThat(Wording.without(result(new Outcome.Skipped(""))))
        .isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void endings_are_told_apart() {
    assertThat(new Ending(0, false).inWords()).contains("code 0");
    assertThat(new Ending(134, false).inWords()).contains("crashed");
    assertThat(new Ending(137, false).inWords()).contains("memory");
    assertThat(new Ending(-1, true).inWords()).contains("by the grader");
  }

  private static CheckResult result(Outcome outcome) {
    CheckSpec content =
        new CheckSpec(
            "content",
            Kind.FORCED,
            1,
            "p",
            List.of(),
            Visibility.VISIBLE,
            Flavour.PLAIN,
            Profile.QUICK,
            "C",
            "m");
    return new CheckResult(content, outcome, 0);
  }
}
