package duet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.author.Verifier;
import duet.author.VerifyReport;
import duet.author.VerifySettings;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The command verify over all exercises, a few times each beside a busy process. Each run of each
 * solution costs a runner; they buy that no check tells right from wrong by luck. Longer hunts are
 * made by hand, see the README.
 */
class ExercisesIT {
  private static final int REPEAT = Integer.getInteger("duet.repeat", 1);

  /**
   * The right ones, and for each check one that it alone catches, in half the time; and with
   * nothing else on the machine, since the other pass has them beside a busy process.
   */
  private static final boolean SHORT = Boolean.getBoolean("duet.short");

  @Test
  void every_exercise_tells_right_from_wrong() throws Exception {
    if (!SHORT) {
      assertAsExpected(verify(exercises(exercise -> true), REPEAT, 1, false, List.of()));
      return;
    }
    for (Exercise exercise : exercises(each -> true)) {
      assertAsExpected(verify(List.of(exercise), REPEAT, 0, false, telling(exercise)));
    }
  }

  /**
   * The right ones, and for each check one that it alone catches: the others would take a quarter
   * of an hour, and are left to hunts.
   */
  @Test
  void without_proc_nothing_right_fails_and_nothing_wrong_passes() throws Exception {
    for (Exercise exercise : exercises(each -> each.children().isEmpty())) {
      assertAsExpected(verify(List.of(exercise), 1, 0, true, telling(exercise)));
    }
  }

  /** The wrong ones hang until the nets run out, up to two minutes each: they are left to hunts. */
  @Test
  void without_proc_no_right_answer_with_child_processes_fails() throws Exception {
    for (Exercise exercise : exercises(each -> each.children().isPresent())) {
      assertAsExpected(verify(List.of(exercise), 1, 0, true, right(exercise)));
    }
  }

  private static List<String> telling(Exercise exercise) throws IOException {
    List<String> labels = new ArrayList<>(right(exercise));
    labels.addAll(soleCaught(exercise));
    return labels;
  }

  private static List<String> right(Exercise exercise) throws IOException {
    try (Stream<Path> right = Files.list(Path.of("solutions", exercise.id(), "right"))) {
      return right.map(each -> "right/" + each.getFileName()).toList();
    }
  }

  /** By the check that alone fails them, the first in the alphabet for each. */
  private static Collection<String> soleCaught(Exercise exercise) throws IOException {
    Map<String, String> byCheck = new TreeMap<>();
    try (Stream<Path> wrong = Files.list(Path.of("solutions", exercise.id(), "wrong"))) {
      for (Path each : wrong.sorted().toList()) {
        JsonNode fail =
            new ObjectMapper().readTree(each.resolve("expect.json").toFile()).get("mustFail");
        if (fail.size() == 1) {
          byCheck.putIfAbsent(fail.get(0).asText(), "wrong/" + each.getFileName());
        }
      }
    }
    return byCheck.values();
  }

  /** Those that this Java is not too old for. */
  private static List<Exercise> exercises(Predicate<Exercise> wanted) {
    return ExerciseFolder.readAll(Path.of("exercises")).stream()
        .filter(each -> each.minimumJdk() <= Runtime.version().feature())
        .filter(wanted)
        .toList();
  }

  private static List<VerifyReport> verify(
      List<Exercise> exercises, int repeat, int load, boolean portable, List<String> only)
      throws Exception {
    VerifySettings settings =
        new VerifySettings(
            Path.of("solutions"),
            repeat,
            Optional.empty(),
            load,
            2,
            portable,
            only,
            false,
            "1",
            List.of(true));
    return new Verifier(settings, line -> {}).verify(exercises);
  }

  private static void assertAsExpected(List<VerifyReport> reports) {
    assertThat(reports).isNotEmpty();
    for (VerifyReport report : reports) {
      assertThat(report.problems()).as(report.exercise()).isEmpty();
      assertThat(report.rows()).isNotEmpty();
      for (VerifyReport.Row row : report.rows()) {
        assertThat(row.deviations()).as(report.exercise() + " " + row.label()).isEmpty();
      }
    }
  }
}
