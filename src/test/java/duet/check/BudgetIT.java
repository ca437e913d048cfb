package duet.check;

import static org.assertj.core.api.Assertions.assertThat;

import duet.Grader;
import duet.exercise.CheckPlan;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.exercise.Limits;
import duet.exercise.SourceFile;
import duet.submission.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Submissions that come to no end in all four checks of an exercise, each of which may take 3 s.
 * They run a while, which buys that whoever waits for his turn waits no longer than for two checks.
 */
class BudgetIT {
  private static Grader grader;
  private static PreparedExercise trial;

  @BeforeAll
  static void prepare() throws Exception {
    grader = new Grader(new CheckSettings("1", false, 0));
    Exercise exercise =
        ofThreeSeconds(ExerciseFolder.read(Path.of("src/test/resources/exercises/trial-run")));
    PreparedExercise whole = grader.prepare(exercise);
    List<CheckSpec> alone =
        whole.plan().checks().stream()
            .flatMap(check -> whole.plan().only(check.id()).checks().stream())
            .toList();
    trial =
        new PreparedExercise(
            exercise, new CheckPlan(alone), whole.checks(), whole.stub(), whole.sha256());
  }

  @AfterAll
  static void close() {
    grader.close();
  }

  @Test
  void who_burns_in_every_check_is_stopped_in_two_and_loses_the_others_every_time() {
    for (int run = 0; run < 2; run++) {
      List<CheckResult> results = results(grader, "while (true) { Thread.onSpinWait(); }");
      assertThat(results)
          .extracting(result -> result.outcome().word())
          .containsExactly("unfinished", "unfinished", "not-run", "not-run");
      Outcome.NotRun third = (Outcome.NotRun) results.get(2).outcome();
      assertThat(third.because())
          .isEqualTo(
              "Before this, the checks %s and %s had to be stopped, since they came to no end; mend those first."
                  .formatted(results.get(0).spec().id(), results.get(1).spec().id()));
      assertThat(results.get(2).seconds()).isLessThan(0.5);
    }
  }

  @Test
  void who_hangs_in_every_check_loses_all_or_leaves_them_open_where_nobody_could_tell() {
    List<CheckResult> results =
        results(grader, "while (true) { java.util.concurrent.locks.LockSupport.park(); }");
    assertThat(results)
        .extracting(CheckResult::outcome)
        .noneMatch(outcome -> outcome instanceof Outcome.Passed);
    long stopped =
        results.stream().filter(result -> result.outcome() instanceof Outcome.Unfinished).count();
    assertThat(stopped).isLessThanOrEqualTo(2);
  }

  @Test
  void when_the_time_for_all_is_over_the_check_that_runs_is_not_cut_and_no_other_begins() {
    try (Grader hasty = new Grader(new CheckSettings("1", false, 0).within(Duration.ofMillis(1)))) {
      List<CheckResult> results = results(hasty, "");
      assertThat(results.get(0).outcome()).isInstanceOf(Outcome.Passed.class);
      assertThat(results.subList(1, 4))
          .extracting(CheckResult::outcome)
          .hasOnlyElementsOfTypes(Outcome.NotRun.class, Outcome.Inconclusive.class);
    }
  }

  private static List<CheckResult> results(Grader grader, String body) {
    String source =
        "package trialrun;\npublic final class Trial {\n"
            + "  public static void first() { %s }\n  public static void second() { %<s }\n}\n"
                .formatted(body);
    SourceFile file = new SourceFile("trialrun/Trial.java", source);
    return grader
        .grade(trial, new Submission("s", "0", List.of(file), List.of()))
        .report()
        .checks();
  }

  private static Exercise ofThreeSeconds(Exercise its) {
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
        new Limits(Duration.ofSeconds(3), 256, 64),
        its.misconceptions(),
        its.hints(),
        its.stub(),
        its.given(),
        its.checks(),
        its.children(),
        its.folder().resolve("short"));
  }
}
