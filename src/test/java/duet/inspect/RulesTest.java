package duet.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.compile.ClassFiles;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import duet.submission.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are told with places and reasons; a broken rule is never a student's fault. */
class RulesTest {
  private static final ClassFiles NONE = ClassFiles.of(Map.of());
  private static final ClassFiles RULES =
      InMemory.compile(
          """
          package singdance.checks;
          import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.*;
          import com.tngtech.archunit.core.domain.JavaCall.Predicates;
          import com.tngtech.archunit.core.domain.JavaClass;
          import com.tngtech.archunit.core.domain.properties.HasOwner;
          import com.tngtech.archunit.lang.ArchRule;
          import java.util.concurrent.*;
          import java.util.concurrent.locks.LockSupport;
          class SingDanceRules {
            static final ArchRule noSleep =
                noClasses().should().callMethod(Thread.class, "sleep", long.class)
                    .orShould().callMethod(TimeUnit.class, "sleep", long.class)
                    .orShould().callMethod(Object.class, "wait", long.class)
                    .because("who sleeps hopes, and who joins knows");
            static final ArchRule noExecutor =
                noClasses().should().dependOnClassesThat().areAssignableTo(Executor.class);
            static final ArchRule callables =
                classes().that().implement(Callable.class).should().bePackagePrivate();
            static final String text = "no rule";
            final ArchRule mine = noSleep;
          }
          """,
          """
          package singdance.checks;
          class BrokenRules {
            static final Object broken = List.of(null);
            interface List { static Object of(Object o) { throw new IllegalStateException("x"); } }
          }
          """);

  private static CheckSpec spec(String type, String field) {
    return new CheckSpec(
        "rule-" + field.toLowerCase(java.util.Locale.ROOT),
        Kind.STRUCTURE,
        1,
        "Nobody sleeps",
        List.of(),
        Visibility.VISIBLE,
        Flavour.PLAIN,
        Profile.QUICK,
        "singdance.checks." + type,
        field);
  }

  private static RuleResult evaluate(String field, String source) {
    CheckSpec spec = spec("SingDanceRules", field);
    List<RuleResult> results =
        new Rules(RULES, List.of(spec)).evaluate(InMemory.compile(source), NONE);
    assertThat(results).extracting(RuleResult::check).containsExactly(spec);
    return results.get(0);
  }

  private static String sleeping(String statement) {
    return """
    package singdance;
    public class SingDance {
      static class Singer extends Thread {
        void nap() throws Exception { sleep(1); }
      }
      interface Nap { void nap(long i) throws Exception; }
      void perform(Singer singer) throws Exception {
        %s
      }
    }
    """
        .formatted(statement);
  }

  @Test
  void a_rule_that_nothing_breaks_is_kept() {
    RuleResult result =
        evaluate("noSleep", "package singdance; class SingDance { void a() { Thread.yield(); } }");
    assertThat(result.kept()).isTrue();
    assertThat(result.violations()).isEmpty();
    assertThat(result.because()).isEqualTo("who sleeps hopes, and who joins knows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.sleep(5);",
        "singer.sleep(5);",
        "Runnable r = () -> { try { Singer.sleep(5); } catch (Exception e) { } };",
        "java.util.concurrent.TimeUnit.SECONDS.sleep(5);",
        "singer.wait(5);",
        "java.util.concurrent.Callable<Object> c = () -> { Nap n = Singer::sleep; return n; };",
        "this.wait(5);",
      })
  void sleeping_is_seen_through_subclasses_and_lambdas(String statement) {
    RuleResult result = evaluate("noSleep", sleeping(statement));
    assertThat(result.kept()).isFalse();
    assertThat(result.violations()).extracting(Problem::line).containsExactly(4, 8);
    assertThat(result.violations())
        .extracting(Problem::file)
        .containsOnly("singdance/SingDance.java");
    assertThat(result.violations().get(0).message())
        .isEqualTo("Method SingDance.Singer.nap() calls method Thread.sleep(long)");
  }

  @Test
  void a_dependency_is_seen_through_the_hierarchy_of_the_jdk() {
    String source =
        "package singdance; class SingDance { "
            + "java.util.concurrent.ScheduledExecutorService pool; }";
    assertThat(evaluate("noExecutor", source).kept()).isFalse();
  }

  @Test
  void a_rule_that_finds_nothing_to_look_at_is_not_kept() {
    RuleResult result = evaluate("callables", "package singdance; class SingDance { }");
    assertThat(result.kept()).isFalse();
    assertThat(result.violations()).hasSize(1);
  }

  @Test
  void given_classes_are_known_but_not_judged() {
    ClassFiles all =
        InMemory.compile(
            "package singdance; class Base extends Thread { void a() throws Exception { sleep(1);"
                + " } }",
            "package singdance;\nclass SingDance extends Base { void b() throws Exception {\n"
                + "sleep(2); } }");
    ClassFiles mine =
        ClassFiles.of(Map.of("singdance.SingDance", all.bytes().get("singdance.SingDance")));
    ClassFiles given = ClassFiles.of(Map.of("singdance.Base", all.bytes().get("singdance.Base")));
    List<RuleResult> results =
        new Rules(RULES, List.of(spec("SingDanceRules", "noSleep"))).evaluate(mine, given);
    assertThat(results.get(0).violations()).extracting(Problem::line).containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "mine", "gone"})
  void a_field_that_is_no_rule_is_the_authors_fault(String field) {
    assertThatThrownBy(() -> evaluate(field, "package singdance; class SingDance {}"))
        .isInstanceOf(RuleFault.class)
        .hasMessageContaining("singdance.checks.SingDanceRules." + field);
  }

  @Test
  void a_class_of_rules_that_breaks_is_the_authors_fault() {
    Rules rules = new Rules(RULES, List.of(spec("BrokenRules", "broken")));
    assertThatThrownBy(() -> rules.evaluate(NONE, NONE))
        .isInstanceOfSatisfying(
            RuleFault.class,
            fault -> assertThat(fault.field()).isEqualTo("singdance.checks.BrokenRules.broken"));
  }
}
