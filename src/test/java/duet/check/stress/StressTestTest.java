package duet.check.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.compile.ClassFiles;
import duet.exercise.CheckSpec;
import duet.exercise.ExerciseFault;
import duet.exercise.Kind;
import duet.kit.Flavour;
import duet.kit.OutcomeSeen;
import duet.kit.Profile;
import duet.kit.Stress;
import duet.kit.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a jcstress test states, read from class files, and what counts mean by it. */
class StressTestTest {
  @Stress(why = "why", advice = "advice", samples = 5_000)
  @Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "named")
  @Outcome(id = "[0-9]+, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "by pattern")
  @Outcome(
      id = {"0, 0", "2, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "one of two")
  @Outcome(expect = Expect.FORBIDDEN, desc = "anything else")
  static final class Whole {}

  @Stress(why = "why", advice = "advice")
  @Outcome(expect = Expect.FORBIDDEN, desc = "x")
  static final class Usual {}

  @Stress(why = "why", advice = "advice")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE)
  @Outcome(expect = Expect.FORBIDDEN, desc = "x")
  static final class WithoutSentence {}

  @Stress(why = "why", advice = "advice")
  @Outcome(id = "1", expect = Expect.FORBIDDEN, desc = "x")
  static final class WithoutDefault {}

  @Stress(why = "why", advice = "advice")
  @Outcome(expect = Expect.ACCEPTABLE, desc = "x")
  static final class ForbidsNothing {}

  @Outcome(expect = Expect.FORBIDDEN, desc = "x")
  static final class WithoutStress {}

  @Stress(why = "why", advice = "advice")
  @Outcome(id = "[0", expect = Expect.ACCEPTABLE, desc = "x")
  @Outcome(expect = Expect.FORBIDDEN, desc = "x")
  static final class BrokenPattern {}

  @Test
  void a_case_that_names_an_outcome_wins_over_one_whose_pattern_fits_and_that_over_the_rest()
      throws IOException {
    StressTest test = read(Whole.class);
    assertThat(test.caseOf("1, 1").sentence()).isEqualTo("named");
    assertThat(test.caseOf("7, 1").sentence()).isEqualTo("by pattern");
    assertThat(test.caseOf("2, 2").sentence()).isEqualTo("one of two");
    assertThat(test.caseOf("2, 0").sentence()).isEqualTo("anything else");
  }

  @Test
  void what_the_annotation_says_is_read_and_what_it_does_not_say_is_as_it_declares()
      throws Exception {
    assertThat(read(Whole.class).samples()).isEqualTo(5_000);
    assertThat(read(Usual.class).samples())
        .isEqualTo(Stress.class.getMethod("samples").getDefaultValue());
    assertThat(read(Whole.class).advice()).isEqualTo("advice");
  }

  @Test
  void tests_that_could_not_teach_or_not_fail_are_the_authors_fault() {
    assertFault(WithoutSentence.class, "every outcome needs a sentence");
    assertFault(WithoutDefault.class, "needs one @Outcome without id");
    assertFault(ForbidsNothing.class, "could not fail");
    assertFault(WithoutStress.class, "needs @Stress");
    assertFault(BrokenPattern.class, "is no regular expression");
  }

  @Test
  void woven_classes_are_not_for_stress() {
    assertThatThrownBy(() -> StressTest.of(spec(Usual.class, Flavour.SWEPT), files(Usual.class)))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("woven");
  }

  @Test
  void a_single_forbidden_sample_is_enough_and_many_acceptable_ones_are_none_too_many()
      throws IOException {
    StressTest test = read(Whole.class);
    StressVerdict broken = StressVerdict.of(test, List.of(seen("0, 0", 9), seen("1, 1", 1)));
    assertThat(broken.isComplete()).isTrue();
    assertThat(broken.forbidden()).isEqualTo(1);
    assertThat(StressVerdict.of(test, List.of(seen("0, 0", 4_999))).isComplete()).isFalse();
    assertThat(StressVerdict.of(test, List.of(seen("0, 0", 5_000))).isComplete()).isTrue();
  }

  @Test
  void the_words_do_not_depend_on_which_of_several_forbidden_outcomes_came_up() throws IOException {
    StressTest test = read(Whole.class);
    assertThat(StressVerdict.of(test, List.of(seen("1, 1", 1))).observed())
        .isEqualTo(StressVerdict.of(test, List.of(seen("5, 5", 1))).observed());
  }

  @Test
  void outcomes_are_told_with_the_most_frequent_first() throws IOException {
    StressVerdict verdict =
        StressVerdict.of(read(Whole.class), List.of(seen("1, 1", 3), seen("0, 0", 7)));
    assertThat(verdict.outcomes())
        .containsExactly(
            new OutcomeSeen("0, 0", 7, "acceptable", "one of two"),
            new OutcomeSeen("1, 1", 3, "forbidden", "named"));
  }

  private static void assertFault(Class<?> type, String complaint) {
    assertThatThrownBy(() -> read(type))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining(complaint)
        .hasMessageContaining(type.getName());
  }

  private static OutcomeSeen seen(String id, long count) {
    return new OutcomeSeen(id, count, "", "");
  }

  private static StressTest read(Class<?> type) throws IOException {
    return StressTest.of(spec(type, Flavour.PLAIN), files(type));
  }

  private static CheckSpec spec(Class<?> type, Flavour flavour) {
    return new CheckSpec(
        "stress",
        Kind.STRESS,
        1,
        "promise",
        List.of(),
        Visibility.VISIBLE,
        flavour,
        Profile.TIERED,
        type.getName(),
        "");
  }

  private static ClassFiles files(Class<?> type) throws IOException {
    String simple = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    try (InputStream in = type.getResourceAsStream(simple + ".class")) {
      byte[] bytes = in.readAllBytes();
      return ClassFiles.of(Map.of(type.getName(), bytes, type.getName() + "_jcstress", bytes));
    }
  }
}
