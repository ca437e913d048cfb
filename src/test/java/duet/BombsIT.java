package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.CheckSettings;
import duet.exercise.ExerciseFolder;
import duet.report.ExerciseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One grader meets one bomb after the other, each of which takes all that its limits leave it, and
 * then a right answer. About a minute, and it buys that nobody's mark depends on who was graded
 * before.
 */
class BombsIT {
  private static final List<String> BOMBS =
      List.of(
          "starts-jvms-without-end",
          "starts-threads-without-end",
          "floods-the-output",
          "fills-the-heap",
          "fills-memory-beside-the-heap",
          "blows-up-the-compiler");

  @Test
  void a_right_answer_after_six_bombs_has_full_marks_and_the_machine_is_as_it_was()
      throws Exception {
    Set<Path> before = runFolders();
    try (Grader grader = new Grader(new CheckSettings("1", false, 7))) {
      for (String bomb : BOMBS) {
        Attack attack = Attack.read(Path.of("src/test/resources/hostile/attacks", bomb));
        ExerciseReport report = grade(grader, attack.exercise(), attack.folder());
        assertThat(report.status().word()).as(bomb).isEqualTo(attack.status());
        assertThat(report.score().earned()).as(bomb).isLessThan(report.score().possible());
      }
      ExerciseReport right =
          grade(grader, "sing-dance", Path.of("solutions/sing-dance/right/latch"));
      assertThat(right.score().earned()).isEqualTo(right.score().possible());
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    assertThat(before).containsAll(runFolders());
  }

  private static ExerciseReport grade(Grader grader, String exercise, Path target)
      throws Exception {
    return grader
        .grade(grader.prepare(ExerciseFolder.read(Path.of("exercises", exercise))), target, "x")
        .report();
  }

  /** The private folders of children, also of those that have ended. */
  private static Set<Path> runFolders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(each -> each.getFileName().toString().matches("duet\\d+"))
          .collect(Collectors.toSet());
    }
  }
}
