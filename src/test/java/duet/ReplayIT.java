package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.CheckResult;
import duet.check.CheckSettings;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.check.ReplayToken;
import duet.exercise.ExerciseFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Grades wrong answers, takes the tokens out of their reports, and forces each again in a fresh
 * runner. A runner a replay; they buy that a token in a report is worth keeping. More of them with
 * {@code -Dduet.repeat=20}.
 */
class ReplayIT {
  private static final int REPEAT = Integer.getInteger("duet.repeat", 1);
  private static final int TOKENS = 10;

  /** A failure that can be replayed, and whose it is. */
  private record Failure(Path submission, Outcome.Failed failed) {
    ReplayToken token() {
      return ReplayToken.parse(failed.evidence().replay());
    }
  }

  @Test
  void every_token_of_ten_failures_forces_the_same_failure_again() throws Exception {
    PreparedExercise exercise;
    List<Failure> failures = new ArrayList<>();
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      exercise = grader.prepare(ExerciseFolder.read(Path.of("exercises/lost-update")));
      for (Path submission : wrong()) {
        Graded graded = grader.grade(exercise, submission, "replay");
        graded.report().checks().stream()
            .map(CheckResult::outcome)
            .filter(Outcome.Failed.class::isInstance)
            .map(Outcome.Failed.class::cast)
            .filter(failed -> !failed.evidence().replay().isEmpty())
            .forEach(failed -> failures.add(new Failure(submission, failed)));
      }
    }
    assertThat(failures).hasSizeGreaterThanOrEqualTo(TOKENS);
    for (Failure failure : failures.subList(0, TOKENS)) {
      for (int run = 0; run < REPEAT; run++) {
        assertThat(replayed(exercise, failure))
            .as(failure.token().toString())
            .isEqualTo(failure.failed().observed());
      }
    }
  }

  @Test
  void what_cannot_be_forced_again_is_undecided_and_says_why() throws Exception {
    Path submission = Path.of("solutions/lost-update/wrong/plain");
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      PreparedExercise exercise =
          grader.prepare(ExerciseFolder.read(Path.of("exercises/lost-update")));
      ReplayToken token = token(grader.grade(exercise.only("sweep"), submission, "replay"));
      assertThat(undecided(exercise, submission, at(token, "increment@99", token.made())))
          .contains("holds thread 1 at point 99 of its way, and it never came there");
      assertThat(undecided(exercise, submission, at(token, "decrement@2", token.made())))
          .contains("knows no schedule that is called decrement@2");
      Optional<ReplayToken.Made> other =
          token.made().map(made -> new ReplayToken.Made(11, made.checks(), "123456"));
      assertThat(undecided(exercise, submission, at(token, token.point(), other)))
          .contains("numbers the points of these files otherwise than that of JDK 11");
    }
  }

  private static ReplayToken token(Graded graded) {
    Outcome outcome = graded.report().checks().get(0).outcome();
    return ReplayToken.parse(((Outcome.Failed) outcome).evidence().replay());
  }

  private static ReplayToken at(ReplayToken token, String point, Optional<ReplayToken.Made> made) {
    return new ReplayToken(
        token.exercise(),
        token.check(),
        token.flavour(),
        point,
        token.seed(),
        token.submission(),
        made);
  }

  private static String undecided(PreparedExercise exercise, Path submission, ReplayToken token) {
    try (Grader grader = new Grader(CheckSettings.replaying(token))) {
      CheckResult result =
          grader.grade(exercise.only(token.check()), submission, "replay").report().checks().get(0);
      assertThat(result.undecided()).as(result.outcome().toString()).isTrue();
      return result.outcome().toString();
    }
  }

  private static String replayed(PreparedExercise exercise, Failure failure) {
    ReplayToken token = failure.token();
    try (Grader grader = new Grader(CheckSettings.replaying(token))) {
      List<CheckResult> results =
          grader
              .grade(exercise.only(token.check()), failure.submission(), "replay")
              .report()
              .checks();
      assertThat(results).hasSize(1);
      Outcome outcome = results.get(0).outcome();
      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      Outcome.Failed failed = (Outcome.Failed) outcome;
      assertThat(failed.evidence().replay()).isEqualTo(token.toString());
      return failed.observed();
    }
  }

  private static List<Path> wrong() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("solutions/lost-update/wrong"))) {
      return folders.sorted().toList();
    }
  }
}
