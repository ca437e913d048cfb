package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token of a real grading, replayed: what is shown, and why some cannot be. */
class ReplayCommandIT {
  private record Called(int code, String out, String err) {}

  @TempDir Path home;
  private String token;

  @BeforeEach
  void a_failure_with_a_token() throws IOException {
    copy(Path.of("exercises/lost-update"), home.resolve("exercises/lost-update"));
    copy(Path.of("solutions/lost-update/wrong/plain"), home.resolve("in"));
    assertThat(duet("grade", "in", "--json", "report.json").code()).isEqualTo(1);
    token =
        new ObjectMapper()
            .readTree(Files.readString(home.resolve("report.json"))).findValues("replay").stream()
                .map(node -> node.asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
  }

  @Test
  void it_is_explained_as_explain_does_with_the_lines() {
    Called replayed = duet("replay", token, "in");
    assertThat(replayed.code()).isEqualTo(1);
    assertThat(replayed.out())
        .contains("✗ sweep: failed, 0 of 4 points")
        .contains("● 12 cell.set(cell.get() + 1);")
        .contains("duet replay " + token);
    assertThat(duet("explain", "report.json", "--target", "in").out()).isEqualTo(replayed.out());
  }

  @Test
  void what_stands_in_the_way_is_told_before_anything_runs() throws IOException {
    Path file = home.resolve("in/lostupdate/Counter.java");
    String text = Files.readString(file);
    Files.writeString(file, text + "// changed\n");
    Called changed = duet("replay", token, "in");
    assertThat(changed.err()).contains("made for other bytes").contains("Grade them again");
    assertThat(changed.code()).isEqualTo(ExitCode.UNUSABLE.code());
    Files.writeString(file, text);

    assertThat(duet("replay", token.substring(0, token.length() - 1), "in").err())
        .contains("Copy the whole word");
    assertThat(duet("replay", token.replace("@2", "@3"), "in").err())
        .contains("was changed on its way");

    Path checks =
        home.resolve("exercises/lost-update/checks/lostupdate/checks/LostUpdateChecks.java");
    Files.writeString(checks, Files.readString(checks) + "// changed\n");
    assertThat(duet("replay", token, "in").err()).contains("made with other checks of lost-update");
  }

  private Called duet(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment = Map.of("COLUMNS", "80", "NO_COLOR", "1");
    Terminal terminal = new Terminal(stream(out), stream(err), true, true, environment);
    Session session = new Session(terminal, new InstalledServices(), home, home);
    int code = Main.commandLine(session).execute(args);
    return new Called(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
