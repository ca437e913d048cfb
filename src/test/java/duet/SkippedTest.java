package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.author.Verifier;
import duet.author.VerifySettings;
import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.report.ExerciseReport;
import duet.report.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise for a Java that does not exist yet. */
class SkippedTest {
  private static final Path ORIGINAL = Path.of("exercises/sing-dance");

  @TempDir Path folder;
  private Exercise exercise;

  @BeforeEach
  void of_the_future() throws IOException {
    Path copy = folder.resolve("sing-dance");
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Path toml = copy.resolve("exercise.toml");
    Files.writeString(toml, Files.readString(toml).replace("minimum_jdk = 17", "minimum_jdk = 99"));
    exercise = ExerciseFolder.read(copy);
  }

  @Test
  void it_is_skipped_with_a_reason_and_no_point_of_it_counts() throws Exception {
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      PreparedExercise prepared = grader.prepare(exercise);
      Path answer = Path.of("solutions/sing-dance/right/two-threads");
      ExerciseReport report = grader.grade(prepared, answer, "skipped").report();
      assertThat(report.status()).isEqualTo(Status.SKIPPED);
      assertThat(report.problems().get(0).message())
          .isEqualTo(
              "It needs JDK 99 or newer; this is JDK %d.".formatted(Runtime.version().feature()));
      assertThat(report.score().possible()).isZero();
      assertThat(report.score().isFinal()).isTrue();
    }
  }

  @Test
  void verify_says_that_it_did_not_verify_it() throws Exception {
    List<String> told = new ArrayList<>();
    VerifySettings settings =
        new VerifySettings(
            Path.of("solutions"),
            1,
            Optional.empty(),
            0,
            1,
            false,
            List.of(),
            false,
            "1",
            List.of(true));
    assertThat(new Verifier(settings, told::add).verify(List.of(exercise))).isEmpty();
    assertThat(told.get(0))
        .startsWith("sing-dance is not verified. It needs JDK 99 or newer; this is JDK ");
  }
}
