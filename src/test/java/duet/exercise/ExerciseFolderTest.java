package duet.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseFolderTest {
  private static final String TOML =
      """
      title = "Count"
      order = 2
      concepts = ["threads"]
      edit = ["countup/Count.java"]
      allow = []
      leaks = ["Thread"]
      minimum_jdk = 17
      [limits]
      wall_seconds = 30
      [misconceptions]
      none = "Nobody is wrong."
      """;

  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void a_good_exercise() throws IOException {
    folder = root.resolve("count-up");
    write("exercise.toml", TOML);
    write("hints.md", "# Hints\n\n## 1\n\nLook.\n\n## 2\n\nThink.\n\n## 3\n\nDo.\n");
    write("stub/countup/Count.java", "package countup; class Count {}");
    write("checks/countup/checks/CountChecks.java", "package countup.checks; class CountChecks {}");
  }

  @Test
  void a_folder_is_an_exercise() {
    Exercise exercise = ExerciseFolder.read(folder);
    assertThat(exercise.id()).isEqualTo("count-up");
    assertThat(exercise.packageName()).isEqualTo("countup");
    assertThat(exercise.hints()).containsExactly("Look.", "Think.", "Do.");
    assertThat(exercise.limits().wall()).hasSeconds(30);
    assertThat(exercise.limits().heapMegabytes()).isEqualTo(Limits.standard().heapMegabytes());
    assertThat(exercise.misconceptions()).containsEntry("none", "Nobody is wrong.");
  }

  @Test
  void a_table_of_children_makes_it_a_process_exercise() throws IOException {
    assertThat(ExerciseFolder.read(folder).children()).isEmpty();
    write("exercise.toml", TOML + "[children]\nwitness = [\"countup.Count.n\"]\n");
    assertThat(ExerciseFolder.read(folder).children().orElseThrow().witness())
        .containsExactly("countup.Count.n");
  }

  @Test
  void what_is_watched_of_children_is_a_static_field() throws IOException {
    write("exercise.toml", TOML + "[children]\nwitness = [\"n\"]\n");
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("the key children.witness names n, which is not a static field");
    write("exercise.toml", TOML + "[children]\nwitnes = []\n");
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining("children.witnes is not a key of an exercise; did you mean witness?");
  }

  @Test
  void an_unknown_key_is_named_with_the_nearest_known_one() throws IOException {
    write("exercise.toml", TOML.replace("leaks", "leeks"));
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .isInstanceOf(ExerciseFault.class)
        .hasMessageContaining(
            "exercise.toml the key leeks is not a key of an exercise; did you mean leaks?");
  }

  @Test
  void a_missing_key_is_named() throws IOException {
    write("exercise.toml", TOML.replace("order = 2\n", ""));
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .hasMessageContaining("the key order is missing");
  }

  @Test
  void a_value_of_the_wrong_type_is_named() throws IOException {
    write("exercise.toml", TOML.replace("order = 2", "order = \"two\""));
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .hasMessageContaining("the key order must be a whole number of at least 1");
    write("exercise.toml", TOML.replace("wall_seconds = 30", "wall_seconds = 0"));
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .hasMessageContaining("the key limits.wall_seconds must be a whole number of at least 1");
  }

  @Test
  void what_is_not_toml_is_told_with_its_line() throws IOException {
    write("exercise.toml", "title = \"Count\"\norder = = 2\n");
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .hasMessageContaining("exercise.toml, line 2, is not TOML");
  }

  @Test
  void an_editable_file_outside_the_package_is_refused() throws IOException {
    write("exercise.toml", TOML.replace("countup/Count.java", "other/Count.java"));
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .hasMessageContaining("not in the package countup");
  }

  @Test
  void exercises_come_in_course_order() throws IOException {
    Path first = root.resolve("another");
    Files.createDirectories(first);
    Files.writeString(
        first.resolve("exercise.toml"),
        TOML.replace("order = 2", "order = 1").replace("countup", "another"));
    Files.writeString(first.resolve("hints.md"), "## 1\nx");
    Files.createDirectories(first.resolve("stub/another"));
    Files.writeString(first.resolve("stub/another/Count.java"), "");
    Files.createDirectories(first.resolve("checks/another"));
    Files.writeString(first.resolve("checks/another/C.java"), "");
    assertThat(ExerciseFolder.readAll(root))
        .extracting(Exercise::id)
        .containsExactly("another", "count-up");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
