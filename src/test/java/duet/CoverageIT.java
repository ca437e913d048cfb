package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.CheckSettings;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the tables of exercises/README.md against the exercises and checks that exist. Compiles all
 * checks, which buys that no row promises what nobody proves.
 */
class CoverageIT {
  private static final Pattern PLACE =
      Pattern.compile("\\| (\\d+) \\| \\[`([a-z-]+)`]\\(([^)]*)\\) \\| ([^|]+) \\| [^|]+ \\|");

  /** {@code `exercise`: `check`, `check`}. */
  private static final Pattern PROOF =
      Pattern.compile("`([a-z0-9-]+)`: ((?:`[a-z0-9-]+`(?:, )?)+)");

  private static final Pattern ID = Pattern.compile("`([a-z0-9-]+)`");

  @Test
  void the_course_is_told_in_its_order_with_the_titles_that_exercises_have() throws Exception {
    List<String> told =
        PLACE
            .matcher(readme())
            .results()
            .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3) + " " + row.group(4))
            .toList();
    List<String> exist =
        exercises().stream()
            .map(
                each ->
                    each.order() + " " + each.id() + " " + each.id() + "/README.md " + each.title())
            .toList();
    assertThat(told).isEqualTo(exist);
  }

  @Test
  void what_is_said_to_be_proved_is_proved_by_a_check_and_every_exercise_proves_something()
      throws Exception {
    Map<String, Set<String>> checks = new HashMap<>();
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      for (Exercise exercise : exercises()) {
        Set<String> ids = new TreeSet<>();
        if (exercise.minimumJdk() <= Runtime.version().feature()) {
          grader.prepare(exercise).plan().checks().stream().map(CheckSpec::id).forEach(ids::add);
          checks.put(exercise.id(), ids);
        }
      }
    }
    Set<String> proving = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (MatchResult proof : PROOF.matcher(readme()).results().toList()) {
      String exercise = proof.group(1);
      proving.add(exercise);
      for (MatchResult check : ID.matcher(proof.group(2)).results().toList()) {
        if (checks.containsKey(exercise) && !checks.get(exercise).contains(check.group(1))) {
          unknown.add(exercise + "/" + check.group(1));
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(proving).isEqualTo(new TreeSet<>(exercises().stream().map(Exercise::id).toList()));
  }

  private static List<Exercise> exercises() {
    return ExerciseFolder.readAll(Path.of("exercises"));
  }

  private static String readme() throws Exception {
    return Files.readString(Path.of("exercises/README.md"));
  }
}
