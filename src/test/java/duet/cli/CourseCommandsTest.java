package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.report.ExampleReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duet list}, {@code grade} and {@code reset} in a student's folder. */
class CourseCommandsTest {
  @TempDir Path folder;
  private Path course;
  private Path task;
  private Cli cli;

  @BeforeEach
  void started() {
    new Cli(folder).call("start", "course");
    course = folder.resolve("course");
    task = course.resolve("sing-dance/singdance/Task.java");
    cli = new Cli(course);
  }

  @Test
  void list_shows_states_points_and_how_far_the_course_has_come() throws IOException {
    Files.writeString(task, "package singdance; // mine");
    cli.call("grade", "sing-dance");
    cli.grader = options -> ExampleReports.firstFailed();
    cli.call("grade", "sing-dance");
    assertThat(cli.call("list").out())
        .isEqualTo(
            """
             4 sing-dance   Sing and dance at the same time
                            begun, 1 of 7 points, 5 at best
                            threads, join; JDK 17; your copy: sing-dance
             9 lost-update  n += 1 is three steps
                            not begun
                            threads, join; JDK 17; your copy: lost-update

            Course  █░░░░░░░░░░░░░░░░░░░ 7 %: 0 of 2 exercises done, 1 begun
            """);
    cli.unicode = false;
    assertThat(cli.call("list").out()).contains("#................... 7 %");
  }

  @Test
  void list_narrows_by_state_and_by_a_word_of_id_title_or_concepts() throws IOException {
    Files.writeString(task, "package singdance; // mine");
    assertThat(cli.call("list", "--state", "begun").out())
        .contains("sing-dance")
        .doesNotContain("lost-update");
    assertThat(cli.call("list", "--state", "not-begun").out()).doesNotContain("sing-dance");
    assertThat(cli.call("list", "--search", "THREE STEPS").out()).doesNotContain("sing-dance");
    assertThat(cli.call("list", "--search", "join").out()).contains("sing-dance", "lost-update");
    assertThat(cli.call("list", "--search", "zebra").out()).startsWith("No exercise matches");
    assertThat(cli.call("list", "--state", "over").err()).contains("not-begun, begun, done");
    Cli outside = new Cli(folder);
    assertThat(outside.call("list", "--state", "done").err()).contains("duet start DIR");
    assertThat(outside.call("list").out()).doesNotContain("begun", "Course");
  }

  @Test
  void list_as_json_tells_all_of_it_and_nothing_else() throws IOException {
    Files.writeString(task, "package singdance; // mine");
    cli.call("grade", "sing-dance");
    JsonNode list = new ObjectMapper().readTree(cli.call("list", "--json").out());
    JsonNode first = list.at("/exercises/0");
    assertThat(first.get("state").asText()).isEqualTo("done");
    assertThat(first.get("earned").asInt()).isEqualTo(first.get("possible").asInt()).isPositive();
    assertThat(first.get("folder").asText()).isEqualTo(course.resolve("sing-dance").toString());
    assertThat(list.at("/exercises/1/state").asText()).isEqualTo("not-begun");
    assertThat(list.at("/exercises/1/earned").isMissingNode()).isTrue();
  }

  @Test
  void every_way_to_grade_begun_work_is_written_down_and_an_untouched_stub_is_not()
      throws IOException {
    cli.call("grade");
    Path progress = course.resolve(".duet/progress.json");
    assertThat(progress).doesNotExist();
    Files.writeString(task, "package singdance; // mine");
    Path last = course.resolve(".duet/last/sing-dance.json");
    for (List<String> ways :
        List.of(
            List.of("sing-dance"),
            List.<String>of(),
            List.of("."),
            List.of("sing-dance/singdance/Task.java"),
            List.of("sing-dance/singdance/Stage.java"))) {
      Files.deleteIfExists(last);
      cli.call(Stream.concat(Stream.of("grade"), ways.stream()).toArray(String[]::new));
      assertThat(last).as(ways.toString()).exists();
    }
    assertThat(cli.paths).contains(course.resolve("sing-dance"));
    assertThat(Files.readString(progress)).contains("sing-dance").doesNotContain("lost-update");
    Files.deleteIfExists(last);
    new Cli(folder).call("grade", "course/sing-dance");
    assertThat(last).exists();
  }

  @Test
  void a_folder_that_somebody_handed_in_is_not_written_to() throws IOException {
    Files.writeString(task, "package singdance; // mine");
    Cli instructor = new Cli(folder);
    instructor.call("grade", "course");
    assertThat(course.resolve(".duet/progress.json")).doesNotExist();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(course.resolve(".duet/last"), elsewhere);
    assertThat(instructor.call("grade", "course/sing-dance").code()).isZero();
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void an_exercise_is_found_from_everywhere_in_the_folder() {
    Cli deep = new Cli(course.resolve("lost-update/lostupdate"));
    deep.call("grade", "sing-dance");
    assertThat(deep.paths).containsExactly(course.resolve("sing-dance"));
  }

  @Test
  void a_progress_that_cannot_be_written_costs_nobody_the_report() throws IOException {
    Files.writeString(task, "package singdance; // mine");
    Files.createDirectories(course.resolve(".duet/.progress.json.part"));
    Cli.Called called = cli.call("grade", "sing-dance");
    assertThat(called.out()).contains("5 of 5 points");
    assertThat(called.err()).contains("Your progress could not be written down");
    assertThat(called.code()).isZero();
  }

  @Test
  void reset_keeps_the_files_says_where_and_begins_anew() throws IOException {
    Files.writeString(task, "package singdance; // mine");
    cli.call("grade", "sing-dance");
    Cli.Called called = cli.call("reset", "sing-dance", "--yes");
    assertThat(called.out())
        .containsPattern("Kept  your files, in \\.duet/kept/sing-dance/\\d{4}-\\d\\d-\\d\\d-\\d{6}")
        .contains("Made  sing-dance, as at the start");
    assertThat(task).hasContent("package singdance;");
    try (Stream<Path> kept = Files.walk(course.resolve(".duet/kept"))) {
      assertThat(kept.filter(path -> path.endsWith("singdance/Task.java")).toList())
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent("package singdance; // mine"));
    }
    assertThat(cli.call("list", "--state", "not-begun").out()).contains("sing-dance");
    assertThat(course.resolve(".duet/last/sing-dance.json")).doesNotExist();
  }

  @Test
  void reset_asks_at_a_terminal_and_needs_yes_without_one() throws IOException {
    Files.writeString(task, "mine");
    Cli.Called called = cli.call("reset", "sing-dance");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("needs --yes");
    cli.interactive = true;
    assertThat(answered("n\n").out()).contains("(y/n)").contains("Nothing was changed.");
    assertThat(answered("").out()).contains("Nothing was changed.");
    assertThat(task).hasContent("mine");
    assertThat(answered("Y\n").out()).contains("Kept");
    assertThat(task).hasContent("package singdance;");
  }

  @Test
  void reset_says_what_is_wrong_with_its_words() {
    assertThat(cli.call("reset", "sing-dnace", "--yes").err()).contains("Did you mean sing-dance?");
    assertThat(new Cli(folder).call("reset", "sing-dance", "--yes").err())
        .contains("not a folder that \"duet start DIR\" made");
  }

  private Cli.Called answered(String answer) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    try {
      return cli.call("reset", "sing-dance");
    } finally {
      System.setIn(before);
    }
  }
}
