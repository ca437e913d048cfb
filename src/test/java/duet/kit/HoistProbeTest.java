package duet.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The conditions of the hoist probe. What it finds under them takes a JVM of its own for each
 * answer: see {@code HoistProbeIT}.
 */
class HoistProbeTest {
  @AfterEach
  void leave() {
    enter(Conditions.usual());
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN, QUICK, 0, must say profile = TIERED",
    "SWEPT, TIERED, 0, must not say flavour = SWEPT",
    "PLAIN, TIERED, 1, needs a runner in which no check has run before"
  })
  void a_check_that_breaks_a_condition_is_broken_itself(
      Flavour flavour, Profile profile, int earlierChecks, String complaint) {
    enter(new Conditions(flavour, profile, earlierChecks, ""));
    HoistProbe probe =
        HoistProbe.of(
            () -> {
              throw new AssertionError("nothing may be tried");
            });
    assertThatThrownBy(probe::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(complaint);
  }

  private static void enter(Conditions conditions) {
    RunContext.enter(
        new RunContext("student", Set.of(), new byte[0], Patience.standard(), false, conditions));
  }
}
