package duet.author;

import static org.assertj.core.api.Assertions.assertThat;

import duet.Graded;
import duet.Grader;
import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.exercise.ExerciseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grades with the examples of the guide for authors, each in place of the checks of its exercise: a
 * runner for each right answer buys that nobody copies an example that is broken.
 */
class GuideIT {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)<!-- example: (\\S+) fails (\\S+) -->\\s*```java\\n(.*?)```");
  private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?class (\\w+)");

  @TempDir Path folder;

  @Test
  void every_example_of_the_guide_passes_right_answers_and_fails_the_wrong_one_it_is_for()
      throws Exception {
    List<MatchResult> examples =
        EXAMPLE.matcher(Files.readString(Path.of("exercises/AUTHORING.md"))).results().toList();
    assertThat(examples).hasSize(3);
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      for (MatchResult example : examples) {
        String id = example.group(1);
        PreparedExercise prepared =
            grader.prepare(ExerciseFolder.read(withChecks(id, example.group(3))));
        Path answers = Path.of("solutions", id);
        try (Stream<Path> right = Files.list(answers.resolve("right"))) {
          for (Path answer : right.sorted().toList()) {
            assertThat(earned(grader, prepared, answer)).as("%s", answer).isEqualTo(10);
          }
        }
        Path wrong = answers.resolve(example.group(2));
        assertThat(earned(grader, prepared, wrong)).as("%s", wrong).isZero();
      }
    }
  }

  private static int earned(Grader grader, PreparedExercise prepared, Path answer) {
    Graded graded = grader.grade(prepared, answer, "guide");
    return graded.report().score().earned();
  }

  private Path withChecks(String id, String source) throws IOException {
    Matcher name = CLASS.matcher(source);
    assertThat(name.find()).isTrue();
    Path copy = Files.createDirectories(folder.resolve(name.group(1)).resolve(id));
    Path original = Path.of("exercises", id);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(original.relativize(file).toString());
        if (!original.relativize(file).startsWith("checks")) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    Path checks =
        Files.createDirectories(
            copy.resolve("checks").resolve(id.replace("-", "")).resolve("checks"));
    Files.writeString(checks.resolve(name.group(1) + ".java"), source);
    return copy;
  }
}
