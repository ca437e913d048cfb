package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help, colour, width and the words for wrong usage. */
class CommonOptionsTest {
  private static final String ESC = "\u001b";

  @TempDir Path here;
  private Cli cli;

  @BeforeEach
  void commandLine() throws IOException {
    cli = new Cli(here);
    Files.createDirectories(here.resolve("s"));
  }

  @Test
  void every_help_shows_the_exit_codes_and_an_example() {
    for (String command :
        List.of(
            "grade", "list", "hint", "start", "doctor", "bulk", "merge", "rescore", "regrade",
            "dispute")) {
      Cli.Called called = cli.call(command, "--help");
      assertThat(called.code()).isZero();
      assertThat(called.out()).contains("Usage: duet " + command).contains("Example");
      for (ExitCode code : ExitCode.values()) {
        assertThat(called.out()).contains(code.code() + "").contains(code.meaning());
      }
    }
    assertThat(cli.call("--help").out()).contains("Commands:").contains("Exit codes:");
    assertThat(cli.call("--version").out()).startsWith("duet ");
  }

  @Test
  void colour_is_for_terminals_unless_it_is_asked_for_or_unwanted() {
    assertThat(cli.call("grade", "s").out()).doesNotContain(ESC).contains("\u2713 passed");
    assertThat(cli.call("grade", "s", "--color", "always").out()).contains(ESC);
    assertThat(cli.call("--color", "always", "grade", "s").out()).contains(ESC);
    cli.interactive = true;
    assertThat(cli.call("grade", "s").out()).contains(ESC);
    assertThat(cli.call("grade", "s", "--color", "never").out()).doesNotContain(ESC);
    cli.environment.put("NO_COLOR", "1");
    assertThat(cli.call("grade", "s").out()).doesNotContain(ESC);
  }

  @Test
  void a_terminal_without_unicode_gets_ascii() {
    cli.unicode = false;
    assertThat(cli.call("grade", "s").out()).contains("+ passed").matches("\\p{ASCII}*");
  }

  @Test
  void columns_are_respected() {
    cli.environment.put("COLUMNS", "50");
    assertThat(cli.call("grade", "s").out().lines()).allMatch(line -> line.length() <= 50);
    cli.environment.put("COLUMNS", "many");
    assertThat(cli.call("grade", "s").code()).isZero();
  }

  @Test
  void wrong_usage_is_told_in_words() {
    assertThat(cli.call("lsit").err())
        .isEqualTo(
            "duet: There is no command \"lsit\". Did you mean list?\nFor help: duet --help\n");
    assertThat(cli.call("grade", "--jsn").err()).contains("Did you mean --json?");
    assertThat(cli.call("grade", "--isolation", "maybe").err())
        .contains("\"maybe\" is none of auto, require, off.");
    assertThat(cli.call("verify", "--budget", "soon").err())
        .contains("\"soon\" is no stretch of time; write 90m, 45s or 2h.");
    assertThat(cli.call().code()).isEqualTo(2);
  }
}
