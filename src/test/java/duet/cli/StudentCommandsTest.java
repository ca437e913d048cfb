package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duet list}, {@code hint} and {@code start}. */
class StudentCommandsTest {
  @TempDir Path here;
  private Cli cli;

  @BeforeEach
  void commandLine() {
    cli = new Cli(here);
  }

  @Test
  void list_shows_order_title_concepts_jdk_and_the_working_copy() throws IOException {
    Files.createDirectories(here.resolve("work/lost-update/lostupdate"));
    Files.writeString(here.resolve("work/lost-update/lostupdate/Task.java"), "");
    assertThat(cli.call("list").out())
        .isEqualTo(
            """
             4 sing-dance   Sing and dance at the same time
                            threads, join; JDK 17
             9 lost-update  n += 1 is three steps
                            threads, join; JDK 17; your copy: work/lost-update
            """);
  }

  @Test
  void hint_shows_the_first_and_how_many_there_are() {
    assertThat(cli.call("hint", "sing-dance").out())
        .isEqualTo(
            """
            Hint 1 of 2 for sing-dance

              Who dances while the song lasts?

            Next  Try it first. The next hint: duet hint sing-dance 2
            """);
  }

  @Test
  void hint_keeps_code_as_it_is_and_the_last_one_has_no_next() {
    assertThat(cli.call("hint", "sing-dance", "2").out())
        .isEqualTo("Hint 2 of 2 for sing-dance\n\n  Two threads:\n\n  start();\n");
  }

  @Test
  void hint_says_what_is_wrong_with_its_words() {
    assertThat(cli.call("hint", "sing-dance", "3").err()).contains("its hints are 1 to 2");
    assertThat(cli.call("hint", "sing-dance", "two").err()).contains("not a whole number");
    assertThat(cli.call("hint", "singdance").err()).contains("Did you mean sing-dance?");
    assertThat(cli.call("hint").err()).contains("Which exercise");
    assertThat(cli.call("hint").code()).isEqualTo(2);
  }

  @Test
  void inside_the_folder_of_an_exercise_hint_needs_no_id() {
    Cli inside = new Cli(here.resolve("course/lost-update/lostupdate"));
    assertThat(inside.call("hint").out()).startsWith("Hint 1 of 2 for lost-update");
  }

  @Test
  void start_makes_a_workspace_with_read_only_given_files() throws IOException {
    Files.createDirectories(here.resolve("home/exercises/sing-dance"));
    Files.writeString(here.resolve("home/exercises/sing-dance/README.md"), "# Task");
    Cli.Called called = cli.call("start", "course", "--exercise", "sing-dance");
    assertThat(called.out())
        .isEqualTo(
            """
            Made  course/sing-dance: README.md, singdance/Task.java, singdance/Stage.java
                  (read-only)
            Made  course: the command duet, and what IntelliJ, VS Code and Maven need to
                  compile offline

            Next  Read course/sing-dance/README.md,
                  edit singdance/Task.java there,
                  and then duet grade course/sing-dance
            """);
    assertThat(here.resolve("course/sing-dance/singdance/Task.java")).isWritable();
    assertThat(
            Files.getPosixFilePermissions(here.resolve("course/sing-dance/singdance/Stage.java")))
        .noneMatch(permission -> permission.name().endsWith("WRITE"));
    assertThat(here.resolve("course/lost-update")).doesNotExist();
  }

  @Test
  void a_command_to_copy_quotes_a_folder_with_a_blank() {
    assertThat(cli.call("start", "my course").out())
        .contains("duet grade \"my course/sing-dance\"\n");
  }

  @Test
  void start_keeps_what_is_there_and_says_so() throws IOException {
    cli.call("start", "course");
    Path own = here.resolve("course/sing-dance/singdance/Task.java");
    Files.writeString(own, "my work");
    Cli.Called called = cli.call("start", "course");
    assertThat(own).hasContent("my work");
    assertThat(called.out())
        .contains("Kept  course/sing-dance/singdance/Task.java, which was there already");
    assertThat(called.code()).isZero();
  }

  @Test
  void start_says_when_the_folder_cannot_be_made_or_the_exercise_is_unknown() throws IOException {
    Files.writeString(here.resolve("file"), "");
    Cli.Called called = cli.call("start", "file");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("cannot be used").doesNotContain("Exception");
    assertThat(cli.call("start", "new", "--exercise", "sing-danc").err()).contains("Did you mean");
    assertThat(here.resolve("new")).doesNotExist();
  }
}
