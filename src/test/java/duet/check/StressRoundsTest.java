package duet.check;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.stress.StressTest;
import duet.check.stress.StressVerdict;
import duet.compile.ClassFiles;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Flavour;
import duet.kit.OutcomeSeen;
import duet.kit.Profile;
import duet.kit.Stress;
import duet.kit.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** When a stress test is over, and what is said of one that came to too few samples. */
class StressRoundsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LITTLE = Duration.ofSeconds(1);

  @Stress(why = "why", advice = "advice", samples = 1_000)
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both")
  @Outcome(expect = Expect.FORBIDDEN, desc = "lost")
  static final class Thousand {}

  private final StressTest test = read(Thousand.class);
  private Duration cpu = Duration.ofSeconds(7);

  @Test
  void it_goes_on_until_there_are_samples_enough_or_one_is_forbidden() {
    StressRounds rounds = StressRounds.of(test, HOUR, () -> cpu);
    assertThat(rounds.test(seen("2", 999))).isTrue();
    assertThat(rounds.test(seen("2", 1_000))).isFalse();
    assertThat(rounds.test(seen("1", 1))).isFalse();
  }

  @Test
  void whoever_uses_up_the_processor_time_is_told_so_and_not_excused() {
    StressRounds rounds = StressRounds.of(test, HOUR, () -> cpu);
    cpu = cpu.plus(StressRounds.MOST_CPU).minusMillis(1);
    assertThat(rounds.test(seen("2", 10))).isTrue();
    cpu = cpu.plusMillis(1);
    assertThat(rounds.test(seen("2", 10))).isFalse();
    assertThat(outcome(10, StressRounds.MOST_CPU))
        .isInstanceOf(duet.check.Outcome.Unfinished.class);
    assertThat(outcome(1_000, StressRounds.MOST_CPU)).isInstanceOf(duet.check.Outcome.Passed.class);
  }

  @Test
  void a_machine_without_time_costs_no_points() {
    StressRounds rounds = StressRounds.of(test, Duration.ZERO, () -> cpu);
    assertThat(rounds.test(seen("2", 10))).isFalse();
    assertThat(outcome(10, LITTLE)).isInstanceOf(duet.check.Outcome.Inconclusive.class);
  }

  private duet.check.Outcome outcome(long count, Duration used) {
    return StressWording.of(StressVerdict.of(test, seen("2", count)), used);
  }

  private static StressTest read(Class<?> type) {
    CheckSpec spec =
        new CheckSpec(
            "stress",
            Kind.STRESS,
            1,
            "promise",
            List.of(),
            Visibility.VISIBLE,
            Flavour.PLAIN,
            Profile.TIERED,
            type.getName(),
            "");
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      byte[] bytes = in.readAllBytes();
      return StressTest.of(
          spec, ClassFiles.of(Map.of(type.getName(), bytes, type.getName() + "_jcstress", bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<OutcomeSeen> seen(String id, long count) {
    return List.of(new OutcomeSeen(id, count, "", ""));
  }
}
