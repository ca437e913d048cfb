package duet.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.compile.ClassFiles;
import duet.exercise.CheckPlan;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.exercise.Kind;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import duet.report.Calibration;
import duet.report.Calibration.Found;
import duet.report.Calibration.Unjudged;
import duet.report.ExerciseReport;
import duet.report.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three checks: sweep, stress that needs it, and a rule of its own. */
class DoubtsTest {
  private static final Outcome PASSED = new Outcome.Passed(Evidence.notFound(1));
  private static final Outcome FAILED =
      new Outcome.Failed("seen", "why", "try", Evidence.observed(1, 1));
  private static final Outcome NOT_RUN = new Outcome.NotRun("It needs sweep.");

  private static final List<CheckSpec> CHECKS =
      List.of(
          spec("sweep", Kind.FORCED, List.of()),
          spec("stress", Kind.STRESS, List.of("sweep")),
          spec("rule", Kind.STRUCTURE, List.of()));

  @Test
  void a_calibration_that_holds_changes_nothing() {
    assertThat(words(doubts(), PASSED, FAILED, PASSED))
        .containsExactly("passed", "failed", "passed");
  }

  @Test
  void neither_a_pass_nor_a_failure_of_a_doubtful_check_counts() {
    assertThat(words(doubts("sweep"), PASSED, FAILED, PASSED))
        .containsExactly("inconclusive", "failed", "passed");
    assertThat(words(doubts("stress"), PASSED, FAILED, PASSED))
        .containsExactly("passed", "inconclusive", "passed");
  }

  @Test
  void what_was_not_run_because_of_a_doubtful_check_is_as_undecided_as_that_one() {
    assertThat(words(doubts("sweep"), FAILED, NOT_RUN, FAILED))
        .containsExactly("inconclusive", "inconclusive", "failed");
    assertThat(doubts("sweep").touch("stress")).isTrue();
    assertThat(doubts("sweep").touch("rule")).isFalse();
  }

  @Test
  void what_was_not_run_because_of_something_sure_stays_as_it_is() {
    assertThat(words(doubts("stress"), FAILED, NOT_RUN, PASSED))
        .containsExactly("failed", "not-run", "passed");
  }

  @Test
  void the_reason_says_what_came_of_which_known_answer() {
    Outcome taken =
        doubts("sweep").applied(report(FAILED, PASSED, PASSED)).checks().get(0).outcome();
    assertThat(taken)
        .isEqualTo(
            new Outcome.Inconclusive(
                "It cannot be judged on this host: with a known answer, sweep is passed, must be"
                    + " failed.",
                List.of()));
  }

  private static Doubts doubts(String... checks) {
    List<Unjudged> found = new ArrayList<>();
    for (String check : checks) {
      found.add(
          new Unjudged(
              "sing-dance",
              check,
              Found.DEVIATES,
              List.of("wrong/a"),
              check + " is passed, must be failed"));
    }
    Exercise exercise = ExerciseFolder.read(Path.of("exercises/sing-dance"));
    ClassFiles none = ClassFiles.of(Map.of());
    return Doubts.of(
        new PreparedExercise(exercise, new CheckPlan(CHECKS), none, none, ""),
        new Calibration("", "", 1, 1, List.of("selftest"), found));
  }

  private static List<String> words(Doubts doubts, Outcome... outcomes) {
    return doubts.applied(report(outcomes)).checks().stream()
        .map(each -> each.outcome().word())
        .toList();
  }

  private static ExerciseReport report(Outcome... outcomes) {
    List<CheckResult> results = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      results.add(new CheckResult(CHECKS.get(i), outcomes[i], 0));
    }
    return new ExerciseReport(
        "sing-dance", "", Status.GRADED, List.of(), List.of(), results, "", "");
  }

  private static CheckSpec spec(String id, Kind kind, List<String> needs) {
    return new CheckSpec(
        id,
        kind,
        1,
        "promise",
        needs,
        Visibility.VISIBLE,
        Flavour.PLAIN,
        Profile.QUICK,
        "example.Checks",
        id);
  }
}
