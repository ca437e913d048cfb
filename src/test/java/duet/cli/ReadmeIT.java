package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what Duet prints. The report in it costs one real grading. {@code
 * -Dgolden.renew=1} writes the blocks anew.
 */
class ReadmeIT {
  private static final Path README = Path.of("README.md");

  @Test
  void the_usage_is_the_one_of_help() throws IOException {
    holds("usage", "```text\n" + duet("--help") + "```\n");
  }

  @Test
  void the_report_is_a_real_one() throws IOException {
    String report = duet("grade", "solutions/sing-dance/wrong/no-join");
    // What is missing here says nothing about what is shown there.
    holds("report", "```text\n" + report.replaceAll("\nIsolation: .*\n$", "") + "```\n");
  }

  @Test
  void the_exit_codes_are_the_real_ones() throws IOException {
    StringBuilder table = new StringBuilder("| code | meaning |\n|---|---|\n");
    ExitCode.table()
        .forEach((code, meaning) -> table.append("| %s | %s |\n".formatted(code.strip(), meaning)));
    holds("exit codes", table.toString());
  }

  private static void holds(String name, String block) throws IOException {
    String text = Files.readString(README);
    Matcher place =
        Pattern.compile(
                "(?s)(<!-- " + name + ": [^\\n]*-->\\n)((?:```.*?```\\n)|(?:\\|[^\\n]*\\n)+)")
            .matcher(text);
    assertThat(place.find()).as("the README has a block for " + name).isTrue();
    if (System.getProperty("golden.renew") != null) {
      Files.writeString(
          README, text.substring(0, place.start(2)) + block + text.substring(place.end(2)));
      return;
    }
    assertThat(place.group(2)).isEqualTo(block);
  }

  private static String duet(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(stream, err, true, true, Map.of("COLUMNS", "80", "NO_COLOR", "1"));
    Path here = Path.of("").toAbsolutePath();
    Session session = new Session(terminal, new InstalledServices(), here, here);
    Main.commandLine(session).execute(args);
    return out.toString(StandardCharsets.UTF_8);
  }
}
