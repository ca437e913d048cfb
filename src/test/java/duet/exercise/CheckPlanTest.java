package duet.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.kit.Check;
import duet.kit.Flavour;
import duet.kit.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CheckPlanTest {
  @Test
  void the_plan_holds_what_the_annotations_say_in_source_order() {
    CheckPlan plan = CheckPlan.read(classes(Good.class));
    assertThat(plan.checks())
        .extracting(CheckSpec::id)
        .containsExactly("zebra", "ant", "stress", "rule");
    assertThat(plan.checks())
        .extracting(CheckSpec::kind)
        .containsExactly(Kind.FORCED, Kind.FORCED, Kind.STRESS, Kind.STRUCTURE);
    assertThat(plan.points()).isEqualTo(7);
    assertThat(plan.checks().get(1).needs()).containsExactly("zebra");
    assertThat(plan.checks().get(1).member()).isEqualTo("second");
  }

  @Test
  void stress_always_gets_the_usual_compilers_and_whole_classes_have_no_member() {
    CheckSpec stress = CheckPlan.read(classes(Good.class)).checks().get(2);
    assertThat(stress.profile()).isEqualTo(Profile.TIERED);
    assertThat(stress.flavour()).isEqualTo(Flavour.PLAIN);
    assertThat(stress.member()).isEmpty();
    assertThat(stress.className()).isEqualTo(Good.Stress.class.getName());
  }

  @Test
  void a_class_of_checks_without_a_check_is_a_fault_and_no_pass() {
    assertThatThrownBy(() -> CheckPlan.read(classes(EmptyChecks.class)))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("holds no check");
  }

  @Test
  void a_test_without_a_check_is_a_fault() {
    assertThatThrownBy(() -> CheckPlan.read(classes(Forgotten.class)))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("the test forgotten has no @Check");
  }

  @Test
  void a_check_that_is_no_test_is_a_fault() {
    assertThatThrownBy(() -> CheckPlan.read(classes(NoTest.class)))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("would never run");
  }

  @Test
  void a_need_that_does_not_exist_is_a_fault() {
    assertThatThrownBy(() -> CheckPlan.read(classes(Needy.class)))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("needs nobody, which does not come before it");
  }

  @Test
  void no_points_are_a_fault() {
    assertThatThrownBy(() -> CheckPlan.read(classes(Worthless.class)))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("must be worth at least 1 point");
  }

  @Test
  void classes_without_any_check_are_a_fault() {
    assertThatThrownBy(() -> CheckPlan.read(Map.of())).isInstanceOf(ExerciseFault.class);
  }

  private static Map<String, byte[]> classes(Class<?>... all) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (Class<?> each : all) {
      for (Class<?> one : each.getDeclaredClasses()) {
        classes.putAll(classes(one));
      }
      String file = "/" + each.getName().replace('.', '/') + ".class";
      try (InputStream in = CheckPlanTest.class.getResourceAsStream(file)) {
        classes.put(each.getName(), in.readAllBytes());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return classes;
  }

  static class Good {
    @Check(
        id = "rule",
        points = 1,
        needs = {},
        promise = "r")
    static final Object RULE = new Object();

    @Test
    @Check(
        id = "zebra",
        points = 3,
        needs = {},
        promise = "z")
    void first() {}

    @Test
    @Check(id = "ant", points = 2, needs = "zebra", promise = "a")
    void second() {}

    @Check(
        id = "stress",
        points = 1,
        needs = {},
        promise = "s")
    static class Stress {}
  }

  static class EmptyChecks {}

  static class Forgotten {
    @Test
    void forgotten() {}
  }

  static class NoTest {
    @Check(
        id = "x",
        points = 1,
        needs = {},
        promise = "x")
    void never() {}
  }

  static class Needy {
    @Test
    @Check(id = "x", points = 1, needs = "nobody", promise = "x")
    void x() {}
  }

  static class Worthless {
    @Test
    @Check(
        id = "x",
        points = 0,
        needs = {},
        promise = "x")
    void x() {}
  }
}
