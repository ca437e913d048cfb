package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.report.ExampleReports;
import duet.report.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duet grade}, from its words to its files and exit code. */
class GradeCommandTest {
  @TempDir Path here;
  private Cli cli;

  @BeforeEach
  void commandLine() {
    cli = new Cli(here);
  }

  @Test
  void an_exercise_is_graded_from_the_working_copy_or_else_the_stub() throws IOException {
    cli.call("grade", "sing-dance");
    write("work/sing-dance/singdance/Task.java");
    cli.call("grade", "sing-dance");
    assertThat(cli.paths)
        .containsExactly(
            here.resolve("home/exercises/sing-dance/stub"), here.resolve("work/sing-dance"));
    assertThat(cli.graded.get(1).named()).isTrue();
    assertThat(cli.graded.get(1).submissionId()).isEqualTo("work");
  }

  @Test
  void inside_a_workspace_an_exercise_is_its_folder() throws IOException {
    write("sing-dance/singdance/Task.java");
    cli.call("grade", "sing-dance");
    assertThat(cli.paths).containsExactly(here.resolve("sing-dance"));
  }

  @Test
  void without_a_target_all_own_work_is_one_report() throws IOException {
    Cli.Called called = cli.call("grade", "--json", "-");
    assertThat(cli.paths).hasSize(2);
    JsonNode report = new ObjectMapper().readTree(called.out());
    assertThat(report.get("exercises")).hasSize(2);
    assertThat(report.get("score").get("possible").asInt()).isEqualTo(10);
  }

  @Test
  void a_folder_may_answer_any_exercise_and_exercise_narrows_that() throws IOException {
    write("in/s-1/singdance/Task.java");
    cli.call("grade", "in/s-1");
    cli.call("grade", "in/s-1", "--exercise", "lost-update", "--seed", "7");
    assertThat(cli.graded.get(0).exercises()).hasSize(2);
    assertThat(cli.graded.get(0).named()).isFalse();
    assertThat(cli.graded.get(1).exercises()).extracting("id").containsExactly("lost-update");
    assertThat(cli.graded.get(1).named()).isTrue();
    assertThat(cli.graded.get(1).seed()).contains("7");
    assertThat(cli.graded.get(0).seed()).isEmpty();
  }

  @Test
  void an_unknown_target_is_told_with_the_nearest_exercise() {
    Cli.Called called = cli.call("grade", "sing-dnace");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err())
        .isEqualTo(
            "duet: \"sing-dnace\" is neither an exercise nor a file or folder. Did you mean"
                + " sing-dance?\n");
    assertThat(cli.call("grade", "--exercise", "zzzzzz").err()).contains("duet list");
    assertThat(cli.graded).isEmpty();
  }

  @Test
  void a_file_that_holds_no_submission_is_refused() throws IOException {
    write("notes.docx");
    assertThat(cli.call("grade", "no\0path").err()).contains("cannot be a path here");
    assertThat(cli.call("grade", "notes.docx").err()).contains("a folder, a .java file");
  }

  @Test
  void a_budget_is_handed_on_and_none_is_so_short_that_right_answers_are_cut() throws IOException {
    write("s/x");
    cli.call("grade", "s");
    cli.call("grade", "s", "--budget", "40m");
    assertThat(cli.graded)
        .extracting(GradeOptions::budget)
        .containsExactly(Duration.ofMinutes(15), Duration.ofMinutes(40));
    assertThat(cli.call("grade", "s", "--budget", "4m").err()).contains("--budget is at least 5m");
  }

  @Test
  void exit_codes_follow_the_table() throws IOException {
    write("s/x");
    assertThat(cli.call("grade", "s").code()).isEqualTo(0);
    cli.grader = options -> ExampleReports.firstFailed();
    assertThat(cli.call("grade", "s").code()).isEqualTo(1);
    assertThat(cli.call("grade", "s", "--fail-on", "fault").code()).isEqualTo(0);
    cli.grader = options -> ExampleReports.doesNotCompile();
    assertThat(cli.call("grade", "s").code()).isEqualTo(1);
    cli.grader = options -> ExampleReports.undecided();
    assertThat(cli.call("grade", "s").code()).isEqualTo(3);
    assertThat(cli.call("grade", "s", "--fail-on", "fault").code()).isEqualTo(3);
    assertThat(cli.call("grade", "s", "--fail-on", "never").code()).isEqualTo(0);
  }

  @Test
  void json_on_standard_output_stands_alone() throws IOException {
    write("s/x");
    cli.grader = options -> ExampleReports.firstFailed();
    Cli.Called called = cli.call("grade", "s", "--json", "-", "--color", "always");
    JsonNode report = new ObjectMapper().readTree(called.out());
    assertThat(report.get("submission").get("id").asText()).isEqualTo("s");
    assertThat(called.out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void reports_are_written_to_a_file_and_to_a_folder_for_each_submission() throws IOException {
    write("in/s-1/x");
    write("other/s-1/x");
    cli.call("grade", "in/s-1", "--json", "one.json");
    Cli.Called called = cli.call("grade", "in/s-1", "other/s-1", "--out", "a/b");
    assertThat(here.resolve("one.json")).content().contains("\"id\": \"s-1\"");
    assertThat(here.resolve("a/b/s-1/report.json")).exists();
    assertThat(here.resolve("a/b/s-1-2/report.json")).exists();
    assertThat(called.out()).contains("== s-1\n").contains("== s-1-2\n");
    assertThat(here.resolve("a/b/s-1/report.html")).content().contains("report of s-1<");
    assertThat(Files.list(here.resolve("a/b/s-1"))).hasSize(2);
  }

  @Test
  void a_report_that_cannot_be_written_is_told_before_anything_is_graded() throws IOException {
    write("s/x");
    assertThat(cli.call("grade", "s", "--json", "s").err()).contains("it is a folder");
    assertThat(cli.call("grade", "s", "--html", "s").err()).contains("it is a folder");
    assertThat(cli.call("grade", "s", "--json", "none/r.json").err()).contains("has no folder");
    Cli.Called called = cli.call("grade", "s", "--out", "s/x");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("Nothing was graded");
    assertThat(cli.graded).isEmpty();
  }

  @Test
  void one_json_file_takes_one_submission() throws IOException {
    write("a/x");
    write("b/x");
    assertThat(cli.call("grade", "a", "b", "--html", "x").err()).contains("--html takes one");
    Cli.Called called = cli.call("grade", "a", "b", "--json", "-");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("--json takes one submission, not 2");
  }

  @Test
  void required_isolation_that_is_missing_is_named_and_nothing_is_graded() throws IOException {
    write("s/x");
    cli.isolation = new Isolation("reduced", List.of(), List.of("namespaces", "cgroup"));
    Cli.Called called = cli.call("grade", "s", "--isolation", "require");
    assertThat(called.code()).isEqualTo(3);
    assertThat(called.err()).contains("namespaces; cgroup").contains("duet doctor");
    assertThat(cli.graded).isEmpty();
    assertThat(cli.call("grade", "s", "--isolation", "auto").code()).isEqualTo(0);
    assertThat(cli.graded.get(0).isolation()).isEqualTo(IsolationMode.AUTO);
  }

  @Test
  void what_stands_between_a_stranger_and_the_machine_is_told_before_grading_begins()
      throws IOException {
    write("s/x");
    cli.isolation =
        new Isolation("reduced", List.of("limits", "own-user"), List.of("files are visible"));
    assertThat(cli.call("grade", "s").err())
        .startsWith("Isolation reduced: limits, own-user; missing: files are visible.\nGrading ");
    assertThat(cli.call("grade", "lost-update").err()).doesNotContain("Isolation");
  }

  @Test
  void trouble_is_one_sentence_and_an_exit_code() throws IOException {
    write("s/x");
    cli.grader =
        options -> {
          throw new Complaint(ExitCode.BUSY, "Another grading\u001b[2J runs.");
        };
    assertThat(cli.call("grade", "s").code()).isEqualTo(75);
    assertThat(cli.call("grade", "s").err()).endsWith("duet: Another grading runs.\n");
    cli.grader =
        options -> {
          throw new IllegalStateException("oh");
        };
    Cli.Called called = cli.call("grade", "s");
    assertThat(called.code()).isEqualTo(3);
    assertThat(called.err()).contains("IllegalStateException: oh").doesNotContain("\tat ");
  }

  private void write(String path) throws IOException {
    Path file = here.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }
}
