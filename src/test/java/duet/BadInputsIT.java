package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.exercise.ExerciseFolder;
import duet.report.ExerciseReport;
import duet.report.Status;
import duet.submission.HandedIn;
import duet.submission.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that people and programs hand in and should not, each made anew and graded: it must
 * end with a sentence that helps, earn nothing that it should not, leave nothing behind, and not
 * keep the next one from its marks.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputsIT {
  private static final Path CORPUS = Path.of("src/test/resources/hostile/inputs");
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private static Grader grader;
  private static PreparedExercise singDance;

  @TempDir Path around;

  @BeforeAll
  static void prepare() throws Exception {
    grader = new Grader(new CheckSettings("1", false, 0));
    singDance = grader.prepare(ExerciseFolder.read(Path.of("exercises/sing-dance")));
  }

  @AfterAll
  static void close() {
    grader.close();
  }

  static List<BadInput> inputs() throws IOException {
    try (Stream<Path> all = Files.list(CORPUS)) {
      List<BadInput> inputs = new ArrayList<>();
      for (Path folder : all.filter(Files::isDirectory).sorted().toList()) {
        inputs.add(BadInput.read(folder));
      }
      return inputs;
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  @Order(1)
  void it_ends_as_it_should_and_its_author_is_told(BadInput input) throws IOException {
    Path folder = Files.createDirectory(around.resolve("handed-in"));
    InputMaker.make(input, folder);
    Path unpacked;
    ExerciseReport report;
    try (HandedIn work = HandedIn.open(folder.resolve(input.target()))) {
      unpacked = work.folder();
      report = grade(work);
    }
    assertEnd(input, report);
    report.problems().forEach(problem -> assertFitToRead(problem, unpacked));
    assertNothingIsLeft(folder, unpacked);
  }

  @Test
  @Order(2)
  void a_right_answer_after_all_of_them_has_full_marks() throws IOException {
    try (HandedIn work = HandedIn.open(Path.of("solutions/sing-dance/right/latch"))) {
      ExerciseReport report = grade(work);
      assertThat(report.score().earned()).isEqualTo(report.score().possible());
    }
  }

  private static ExerciseReport grade(HandedIn work) {
    return (work.problems().isEmpty()
            ? grader.grade(singDance, work.folder(), "x")
            : Grader.rejected(singDance, work.problems()))
        .report();
  }

  private static void assertEnd(BadInput input, ExerciseReport report) {
    List<Problem> problems = report.problems();
    assertThat(report.status().word()).as("%s", problems).isEqualTo(input.status());
    if (report.status() == Status.GRADED) {
      int points = input.points().orElse(report.score().possible());
      assertThat(report.score().earned()).as("%s", report.checks()).isEqualTo(points);
      assertThat(problems).isEmpty();
      return;
    }
    assertThat(report.score().earned()).isZero();
    assertThat(problems)
        .isNotEmpty()
        .as("one says %s", input.says())
        .anyMatch(
            each -> each.message().contains(input.says()) || each.advice().contains(input.says()));
  }

  private void assertFitToRead(Problem problem, Path unpacked) {
    String all = problem.file() + "\n" + problem.message() + "\n" + problem.advice();
    assertThat(all.lines())
        .allSatisfy(line -> assertThat(line.codePoints()).noneMatch(BadInputsIT::steers));
    assertThat(all)
        .doesNotContain(around.getFileName().toString(), unpacked.getParent().toString())
        .doesNotContain("Exception", "null");
  }

  private static boolean steers(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED;
  }

  /** Whatever wants to get out of its folder is called so that it can be found. */
  private void assertNothingIsLeft(Path folder, Path unpacked) throws IOException {
    assertThat(around).isDirectoryNotContaining(each -> !each.equals(folder));
    for (Path above = TEMPORARY.toAbsolutePath(); above != null; above = above.getParent()) {
      assertThat(above).isDirectoryNotContaining("glob:**escaped*");
    }
    if (!unpacked.startsWith(folder)) {
      assertThat(unpacked).doesNotExist();
    }
  }
}
