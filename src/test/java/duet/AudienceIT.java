package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.Audience;
import duet.check.CheckResult;
import duet.check.CheckSettings;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.exercise.Kind;
import duet.kit.Profile;
import duet.report.Status;
import duet.submission.Intake;
import duet.submission.Submission;
import duet.submission.SubmissionFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for results is told of each, and a run that nobody waits for any more ends. */
class AudienceIT {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  @Test
  void all_that_is_told_is_what_the_report_says_with_and_without_a_runner_ahead() throws Exception {
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      PreparedExercise exercise = grader.prepare(exercise("sing-dance")).quick();
      for (boolean ahead : new boolean[] {false, true}) {
        told.clear();
        if (ahead) {
          grader.expect(exercise.exercise());
        }
        Graded graded =
            grader.grade(exercise, answer(exercise, "wrong/no-join"), "2", Audience.of(listener()));
        assertThat(told.remove(0)).isEqualTo("accepted");
        assertThat(told)
            .containsExactlyElementsOf(
                graded.report().checks().stream().map(AudienceIT::words).toList());
        assertThat(told).contains("waits-for-both failed");
      }
    }
  }

  @Test
  void whoever_leaves_is_told_no_more_and_the_next_run_is_none_the_worse() throws Exception {
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      PreparedExercise exercise = grader.prepare(exercise("sing-dance")).quick();
      Audience[] audience = new Audience[1];
      audience[0] =
          Audience.of(
              new Audience.Listener() {
                @Override
                public void accepted() {}

                @Override
                public void result(CheckResult result) {
                  told.add(words(result));
                  audience[0].leave();
                }
              });
      Submission answer = answer(exercise, "right/two-threads");
      Graded left = grader.grade(exercise, answer, "1", audience[0]);
      assertThat(told).hasSize(1);
      assertThat(left.report().checks()).hasSize(1);
      Graded next = grader.grade(exercise, answer, "1", Audience.none());
      assertThat(next.report().status()).isEqualTo(Status.GRADED);
      assertThat(next.report().checks())
          .allMatch(result -> result.outcome() instanceof Outcome.Passed);
    }
  }

  @Test
  void quick_checks_are_those_that_neither_count_samples_nor_wait_for_compilers_nor_start_jvms()
      throws Exception {
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      assertThat(grader.prepare(exercise("stop-flag")).quick().plan().checks())
          .isNotEmpty()
          .noneMatch(check -> check.profile() == Profile.TIERED || check.kind() == Kind.STRESS);
      assertThat(grader.prepare(exercise("process-isolation")).quick().plan().checks())
          .allMatch(check -> check.kind() == Kind.STRUCTURE);
    }
  }

  private Audience.Listener listener() {
    return new Audience.Listener() {
      @Override
      public void accepted() {
        told.add("accepted");
      }

      @Override
      public void result(CheckResult result) {
        told.add(words(result));
      }
    };
  }

  private static String words(CheckResult result) {
    return result.spec().id() + " " + result.outcome().word();
  }

  private static Exercise exercise(String id) {
    return ExerciseFolder.read(Path.of("exercises", id));
  }

  private static Submission answer(PreparedExercise prepared, String label) {
    Path folder = Path.of("solutions", prepared.exercise().id()).resolve(label);
    Intake intake = SubmissionFolder.take(folder, prepared.exercise(), "it");
    return ((Intake.Taken) intake).submission();
  }
}
