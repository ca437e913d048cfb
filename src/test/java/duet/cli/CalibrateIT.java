package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as somebody calls it; the selftest is graded by real processes. */
class CalibrateIT {
  @TempDir Path here;
  private String out;
  private String err;

  @Test
  void it_says_that_all_expectations_hold_and_writes_it_down() throws Exception {
    assertThat(duet("calibrate", "--jobs", "2", "--json", "host.json"))
        .as(() -> out + err)
        .isZero();
    assertThat(out)
        .contains("Jobs at a time: 2.")
        .contains("\u2713 selftest")
        .endsWith("All expectations of selftest hold on this host, with 2 jobs at a time.\n");
    JsonNode json = new ObjectMapper().readTree(Files.readString(here.resolve("host.json")));
    assertThat(json.get("result").textValue()).isEqualTo("held");
    assertThat(json.get("jobs").intValue()).isEqualTo(2);
    assertThat(json.get("exercises").get(0).textValue()).isEqualTo("selftest");
    assertThat(json.get("unjudged")).isEmpty();
  }

  @Test
  void an_exercise_without_answers_is_named_and_so_not_all_is_known() throws Exception {
    Files.createDirectories(here.resolve("none"));
    assertThat(duet("calibrate", "sing-dance", "--jobs", "1", "--solutions", "none")).isEqualTo(3);
    assertThat(out).contains("? sing-dance cannot be calibrated: it comes with no answers");
  }

  @Test
  void wrong_usage_is_told_before_anything_is_graded() {
    assertThat(duet("calibrate", "--jobs", "0")).isEqualTo(2);
    assertThat(err).contains("The option --jobs must be at least 1, got 0.");
    assertThat(duet("calibrate", "--rounds", "0")).isEqualTo(2);
    assertThat(err).contains("The option --rounds must be at least 1, got 0.");
    assertThat(duet("calibrate", "sing-dnace")).isEqualTo(2);
    assertThat(err).contains("Did you mean sing-dance?");
    assertThat(duet("calibrate", "--json", "no/such/host.json")).isEqualTo(2);
    assertThat(err).contains("it has no folder");
  }

  private int duet(String... args) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8),
            false,
            true,
            Map.of("COLUMNS", "100"));
    Path home = Path.of("").toAbsolutePath();
    int code =
        Main.commandLine(new Session(terminal, new InstalledServices(), home, here)).execute(args);
    out = printed.toString(StandardCharsets.UTF_8);
    err = complained.toString(StandardCharsets.UTF_8);
    return code;
  }
}
