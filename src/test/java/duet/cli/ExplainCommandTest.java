package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import duet.report.ExampleReports;
import duet.report.GradeReport;
import duet.report.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duet explain}: of the last grading, of a file, and of what is neither. */
class ExplainCommandTest {
  @TempDir Path here;
  private Cli cli;

  @BeforeEach
  void a_course_with_one_report() throws IOException {
    cli = new Cli(here);
    write(here.resolve(".duet/last/sing-dance.json"), ExampleReports.firstFailed());
  }

  @Test
  void the_first_failed_check_of_the_last_grading_is_explained() {
    Cli.Called called = cli.call("explain", "sing-dance");
    assertThat(called.code()).isZero();
    assertThat(called.out())
        .startsWith("Sing and dance at the same time (sing-dance)\n")
        .contains("✗ overlap: failed, 0 of 3 points")
        .contains("The order of steps that shows it:")
        .doesNotContain("waits-for-both");
  }

  @Test
  void another_check_is_explained_when_it_is_named_and_all_with_all() {
    assertThat(cli.call("explain", "sing-dance", "waits-for-both").out())
        .contains("✗ waits-for-both: failed, 0 of 2 points")
        .doesNotContain("overlap: failed");
    assertThat(cli.call("explain", "sing-dance", "--all").out())
        .contains("overlap: failed", "waits-for-both: failed")
        .doesNotContain("no-sleep:");
    assertThat(cli.call("explain", "sing-dance", "no-sleep").out())
        .contains("no-sleep: not run, 0 of 1 point");
    assertThat(cli.call("explain", "sing-dance", "content").out()).contains("The promise was kept");
  }

  @Test
  void columns_are_drawn_for_a_terminal_and_not_for_a_pipe_or_with_plain() {
    cli.interactive = true;
    assertThat(cli.call("explain", "sing-dance").out()).contains("downwards").contains("●");
    assertThat(cli.call("--plain", "explain", "sing-dance").out()).doesNotContain("●");
    assertThat(cli.call("explain", "sing-dance", "--plain").out()).doesNotContain("●");
    cli.environment.put("COLUMNS", "59");
    assertThat(cli.call("explain", "sing-dance").out()).doesNotContain("●");
    cli.environment.put("COLUMNS", "80");
    cli.unicode = false;
    assertThat(cli.call("explain", "sing-dance").out()).contains("*").doesNotContain("●");
  }

  @Test
  void inside_the_folder_of_an_exercise_no_id_is_needed() throws IOException {
    Path inside = Files.createDirectories(here.resolve("sing-dance/singdance"));
    assertThat(new Cli(inside).call("explain").out()).contains("overlap: failed");
  }

  @Test
  void a_file_will_do_in_any_folder() throws IOException {
    Path file = here.resolve("elsewhere/report.json");
    write(file, ExampleReports.hang());
    Cli.Called called = new Cli(file.getParent()).call("explain", "report.json");
    assertThat(called.out())
        .contains("A deadlock: each waits")
        .contains("The exercise ordered-transfer is not here.");
  }

  @Test
  void files_that_have_changed_are_not_quoted_and_that_is_told() throws IOException {
    Path file = here.resolve("work/sing-dance/singdance/Task.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package singdance;\n");
    assertThat(cli.call("explain", "sing-dance").out())
        .contains("work/sing-dance has changed since it was graded.")
        .doesNotContain("In your source");
  }

  @Test
  void what_cannot_be_explained_is_told_in_a_sentence() throws IOException {
    Files.writeString(here.resolve("broken.json"), "{\"formatVersion\": 1, ");
    assertThat(cli.call("explain", "broken.json").err())
        .contains("broken.json cannot be explained. It is no JSON, or was cut off.");
    assertThat(cli.call("explain", "lost-update").err())
        .contains("There is no report of an earlier grading of lost-update here.")
        .contains("--json report.json");
    assertThat(cli.call("explain", "sing-danse").err()).contains("Did you mean sing-dance?");
    assertThat(cli.call("explain", "sing-dance", "overlp").err())
        .contains("has no check \"overlp\"")
        .contains("Its checks: content, overlap");
    assertThat(cli.call("explain", "sing-dance", "--target", "nowhere").err())
        .contains("There is no \"nowhere\"");
    write(here.resolve("passed.json"), ExampleReports.allPassed());
    Cli.Called passed = cli.call("explain", "passed.json");
    assertThat(passed.out()).contains("There is nothing to explain");
    assertThat(passed.code()).isZero();
  }

  @Test
  void what_did_not_compile_is_told_as_grade_told_it() throws IOException {
    write(here.resolve("report.json"), ExampleReports.doesNotCompile());
    assertThat(cli.call("explain", "report.json").out()).contains("';' expected");
  }

  private static void write(Path file, GradeReport report) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, JsonReport.text(report));
  }
}
