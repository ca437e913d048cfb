package duet.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.Grader;
import duet.exercise.Children;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.exercise.ExerciseFolder;
import duet.exercise.SourceFile;
import duet.kit.Hang;
import duet.kit.ThreadDoing;
import duet.report.ExerciseReport;
import duet.submission.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runners that are ended, hung and abused, past an allow-list that was opened for it. The hanging
 * ones take the 12 s that their exercise allows, and buy that the host's deadline holds where the
 * kit is not asked.
 */
class CheckerIT {
  private static Grader grader;
  private static PreparedExercise trial;

  @BeforeAll
  static void prepare() throws Exception {
    grader = new Grader(new CheckSettings("1", false, 0));
    trial = grader.prepare(ExerciseFolder.read(Path.of("src/test/resources/exercises/trial-run")));
  }

  @AfterAll
  static void close() {
    grader.close();
  }

  @Test
  void who_comes_back_passes() {
    assertThat(words("", ""))
        .isEqualTo(
            Map.of("first", "passed", "second", "passed", "third", "passed", "by-junit", "passed"));
  }

  @Test
  void a_process_exercise_runs_in_a_java_without_tools_and_misses_nothing() throws Exception {
    PreparedExercise children =
        grader.prepare(withChildren(Path.of("src/test/resources/exercises/trial-run")));
    SourceFile file = new SourceFile("trialrun/Trial.java", source("", ""));
    ExerciseReport report =
        grader.grade(children, new Submission("s", "0", List.of(file), List.of())).report();
    assertThat(report.checks())
        .extracting(result -> result.outcome().word())
        .containsOnly("passed");
  }

  @Test
  void a_swept_check_of_a_process_exercise_is_its_authors_fault(@TempDir Path folder)
      throws Exception {
    Path checks = Files.createDirectories(folder.resolve("trial-run/checks/trialrun/checks"));
    Path from = Path.of("src/test/resources/exercises/trial-run");
    for (String name : List.of("exercise.toml", "hints.md", "stub/trialrun/Trial.java")) {
      Files.createDirectories(folder.resolve("trial-run").resolve(name).getParent());
      Files.copy(from.resolve(name), folder.resolve("trial-run").resolve(name));
    }
    Files.writeString(
        checks.resolve("SweptChecks.java"),
        """
        package trialrun.checks;
        class SweptChecks {
          @org.junit.jupiter.api.Test
          @duet.kit.Check(id = "s", points = 1, needs = {}, promise = "p",
              flavour = duet.kit.Flavour.SWEPT)
          void swept() {}
        }
        """);
    assertThatThrownBy(() -> grader.prepare(withChildren(folder.resolve("trial-run"))))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("The check s wants the flavour SWEPT");
  }

  private static Exercise withChildren(Path folder) {
    Exercise its = ExerciseFolder.read(folder);
    return new Exercise(
        its.id(),
        its.title(),
        its.order(),
        its.concepts(),
        its.edit(),
        its.allow(),
        its.refuse(),
        its.leaks(),
        its.minimumJdk(),
        its.limits(),
        its.misconceptions(),
        its.hints(),
        its.stub(),
        its.given(),
        its.checks(),
        Optional.of(new Children(List.of("trialrun.Trial.calls"))),
        // Prepared exercises are known by their folder.
        folder.resolve("with-children"));
  }

  @Test
  void who_exits_ends_its_own_check_alone_and_passes_nothing_by_it() {
    Map<String, Outcome> outcomes = outcomes("System.exit(0);", "");
    assertThat(unfinished(outcomes)).contains("exited by itself with code 0");
    assertThat(outcomes.get("second")).isInstanceOf(Outcome.Passed.class);
    assertThat(outcomes.get("third")).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void who_halts_from_another_thread_ends_its_own_check_alone() {
    Map<String, Outcome> outcomes =
        outcomes(
            "Thread t = new Thread(() -> Runtime.getRuntime().halt(3)); t.start();"
                + " while (true) { Thread.onSpinWait(); }",
            "");
    assertThat(unfinished(outcomes)).contains("exited by itself with code 3");
    assertThat(outcomes.get("second")).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void an_endless_loop_on_the_thread_of_the_check_is_cut_and_shown_with_its_line() {
    Map<String, Outcome> outcomes = outcomes("while (true) { Thread.onSpinWait(); }", "");
    assertThat(unfinished(outcomes)).contains("processor time");
    assertThat(((Outcome.Unfinished) outcomes.get("first")).threads())
        .extracting(ThreadDoing::file)
        .contains("Trial.java");
    assertThat(outcomes.get("first").hang().orElseThrow().kind()).isEqualTo(Hang.Kind.BUSY_LOOP);
    assertThat(outcomes.get("second")).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void a_wait_for_ever_on_the_thread_of_the_check_is_no_pass_and_costs_itself_alone() {
    Map<String, Outcome> outcomes =
        outcomes("java.util.concurrent.locks.LockSupport.park(); first();", "");
    assertThat(outcomes.get("first"))
        .isInstanceOfAny(Outcome.Unfinished.class, Outcome.Inconclusive.class);
    assertThat(outcomes.get("second")).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void who_uses_up_the_memory_is_told_so_and_costs_itself_alone() {
    Map<String, Outcome> outcomes =
        outcomes(
            "java.util.List<long[]> hoard = new java.util.ArrayList<>();"
                + " while (true) { hoard.add(new long[1 << 20]); }",
            "");
    assertThat(unfinished(outcomes)).isEqualTo("It used up all memory.");
    assertThat(outcomes.get("second")).isInstanceOf(Outcome.Passed.class);
  }

  @Test
  void an_unexpected_exception_is_told_with_its_line() {
    assertThat(failed("Object nothing = null; nothing.hashCode();"))
        .isEqualTo("It threw NullPointerException at Trial.java:4.");
  }

  @Test
  void an_exception_that_hides_where_it_comes_from_is_the_submissions_all_the_same() {
    assertThat(
            failed(
                "class Gone extends RuntimeException { Gone() { super(null, null, false, false); } }"
                    + " throw new Gone();"))
        .isEqualTo("It threw 1Gone.");
  }

  @Test
  void a_stub_is_told_that_nothing_is_implemented_yet() {
    assertThat(failed("throw new UnsupportedOperationException();"))
        .contains("not implemented yet");
  }

  @Test
  void statics_are_fresh_for_every_check() {
    assertThat(words("", "if (++calls > 2) { throw new IllegalStateException(); }"))
        .containsEntry("second", "passed")
        .containsEntry("third", "passed");
  }

  @Test
  void a_check_whose_need_failed_is_not_run() {
    assertThat(words("", "throw new IllegalStateException();"))
        .containsEntry("second", "failed")
        .containsEntry("third", "not-run");
  }

  @Test
  void a_static_initialiser_that_throws_is_told() {
    ExerciseReport report =
        report(
            """
            package trialrun;
            public final class Trial {
              static int zero = 0;
              static int x = 1 / zero;
              public static void first() {}
              public static void second() {}
            }
            """);
    Outcome.Failed failed = (Outcome.Failed) report.checks().get(0).outcome();
    assertThat(failed.observed())
        .isEqualTo("A static initialiser threw ArithmeticException at Trial.java:4.");
  }

  @Test
  void submissions_are_refused_what_no_exercise_allows() {
    assertThat(report(source("Thread.getAllStackTraces();", "")).status().word())
        .isEqualTo("refused-api");
  }

  private static String unfinished(Map<String, Outcome> outcomes) {
    assertThat(outcomes.get("first")).isInstanceOf(Outcome.Unfinished.class);
    return ((Outcome.Unfinished) outcomes.get("first")).observed();
  }

  private static String failed(String first) {
    return ((Outcome.Failed) outcomes(first, "").get("first")).observed();
  }

  private static Map<String, String> words(String first, String second) {
    return outcomes(first, second).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().word()));
  }

  private static Map<String, Outcome> outcomes(String first, String second) {
    return report(source(first, second)).checks().stream()
        .collect(Collectors.toMap(result -> result.spec().id(), CheckResult::outcome));
  }

  private static String source(String first, String second) {
    return "package trialrun;\npublic final class Trial { static int calls;\n"
        + "  public static void first() {\n"
        + first
        + "\n}\n  public static void second() {\n"
        + second
        + "\n}\n}\n";
  }

  private static ExerciseReport report(String source) {
    SourceFile file = new SourceFile("trialrun/Trial.java", source);
    return grader.grade(trial, new Submission("s", "0", List.of(file), List.of())).report();
  }
}
