package duet.compile;

import static org.assertj.core.api.Assertions.assertThat;

import duet.exercise.SourceFile;
import duet.sandbox.Place;
import duet.submission.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real worker, one for most tests: the time goes into its start. */
class CompileWorkerIT {
  private static CompileWorker worker;

  @BeforeAll
  static void start() {
    worker = new CompileWorker(Place.slot(0));
  }

  @AfterAll
  static void stop() {
    worker.close();
  }

  @Test
  void sources_become_class_files() throws CompilerFault {
    Compilation compilation = compile("class A { class B {} }");
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    assertThat(((Compilation.Compiled) compilation).classes().bytes())
        .containsOnlyKeys("p.A", "p.A$B");
  }

  @Test
  void classes_of_a_former_submission_are_invisible_to_the_next() throws CompilerFault {
    worker.compileSubmission(
        List.of(new SourceFile("p/Secret.java", "package p; class Secret {}")), 17);
    assertThat(problems(compile("class A { Secret secret; }")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("cannot find symbol"));
  }

  @Test
  void errors_come_in_source_order_with_path_and_line() throws CompilerFault {
    List<Problem> problems = problems(compile("class A {\n  int a = \"\";\n  int b = \"\";\n}"));
    assertThat(problems).extracting(Problem::line).containsExactly(2, 3);
    assertThat(problems).extracting(Problem::file).containsOnly("p/A.java");
    assertThat(problems.get(0).message()).contains("String cannot be converted to int");
  }

  @Test
  void what_is_too_new_is_told_in_the_same_words_by_every_jdk() throws CompilerFault {
    Problem problem =
        problems(
                compile(
                    "class A { int a(Object o) { return switch (o) {"
                        + " case String s -> 1; default -> 2; }; } }"))
            .get(0);
    assertThat(problem.message())
        .isEqualTo(
            "patterns in switch statements are no part of Java 17, as which this is compiled.");
    assertThat(problem.advice()).contains("without that");
  }

  @Test
  void no_more_than_twenty_errors_are_told_and_the_rest_is_counted() throws CompilerFault {
    StringBuilder text = new StringBuilder("class A {\n");
    for (int i = 0; i < 50; i++) {
      text.append("  int a").append(i).append(" = \"\";\n");
    }
    List<Problem> problems = problems(compile(text + "}"));
    assertThat(problems).hasSize(21);
    assertThat(problems.get(20).message()).isEqualTo("30 more errors are not shown.");
  }

  @Test
  void a_submission_cannot_see_the_libraries_of_the_checks() throws CompilerFault {
    assertThat(problems(compile("class A { org.junit.jupiter.api.Test test; }"))).isNotEmpty();
    assertThat(problems(compile("class A { duet.kit.Crew crew; }"))).isNotEmpty();
  }

  @Test
  void annotation_processors_are_not_run() throws CompilerFault {
    assertThat(compile("@Deprecated class A {}")).isInstanceOf(Compilation.Compiled.class);
  }

  @Test
  void a_jcstress_test_among_checks_comes_with_its_runner_and_is_entered_in_the_list_of_tests()
      throws CompilerFault {
    String race =
        """
        package p.checks;
        import org.openjdk.jcstress.annotations.*;
        import org.openjdk.jcstress.infra.results.I_Result;
        @JCStressTest
        @Outcome(expect = Expect.FORBIDDEN, desc = "x")
        @State
        public class Race {
          @Actor public void first(I_Result result) {}
          @Actor public void second() {}
        }
        """;
    Compilation.Compiled compiled =
        (Compilation.Compiled)
            worker.compileChecks(List.of(new SourceFile("p/checks/Race.java", race)), 17);
    assertThat(compiled.classes().bytes())
        .containsKeys(
            "p.checks.Race",
            "p.checks.Race_jcstress",
            "p.checks.Race_jcstress$JcstressThread_first");
    assertThat(new String(compiled.resources().get("META-INF/TestList"), StandardCharsets.UTF_8))
        .contains("p.checks.Race");
  }

  @Test
  void a_submission_that_speaks_of_jcstress_meets_no_processor() throws CompilerFault {
    Compilation compilation = compile("@interface JCStressTest {} @JCStressTest class A {}");
    assertThat(((Compilation.Compiled) compilation).classes().bytes())
        .containsOnlyKeys("p.A", "p.JCStressTest");
  }

  @Test
  void a_source_that_overruns_the_stack_is_told_so_and_the_next_one_compiles()
      throws CompilerFault {
    String deep = "class A { int a = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "; }";
    assertThat(problems(compile(deep)).get(0).message()).contains("ran out of stack");
    assertThat(compile("class A {}")).isInstanceOf(Compilation.Compiled.class);
  }

  @Test
  void a_source_that_takes_too_long_is_told_so_and_the_next_one_compiles() throws CompilerFault {
    // Doubling a constant string thirty times makes the compiler fold a billion characters.
    StringBuilder text =
        new StringBuilder("class A {\n  static final String S0 = \"0123456789\";\n");
    for (int i = 1; i < 30; i++) {
      text.append("  static final String S%d = S%d + S%d;\n".formatted(i, i - 1, i - 1));
    }
    try (CompileWorker impatient =
        new CompileWorker(Place.slot(0), Duration.ofSeconds(4), Duration.ofMinutes(5))) {
      Compilation folded =
          impatient.compileSubmission(
              List.of(new SourceFile("p/A.java", "package p; " + text + "}")), 17);
      assertThat(problems(folded).get(0).message())
          .containsAnyOf("ran out of memory", "did not come to an end", "constant string too long");
      assertThat(
              impatient.compileSubmission(
                  List.of(new SourceFile("p/A.java", "package p; class A {}")), 17))
          .isInstanceOf(Compilation.Compiled.class);
    }
  }

  private static Compilation compile(String body) throws CompilerFault {
    return worker.compileSubmission(List.of(new SourceFile("p/A.java", "package p; " + body)), 17);
  }

  private static List<Problem> problems(Compilation compilation) {
    assertThat(compilation).isInstanceOf(Compilation.DoesNotCompile.class);
    return ((Compilation.DoesNotCompile) compilation).problems();
  }
}
