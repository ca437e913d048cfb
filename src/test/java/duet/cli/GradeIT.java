package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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

/**
 * Real gradings by the command, in a home that has exercises and nothing else: solutions are never
 * read.
 */
class GradeIT {
  @TempDir Path home;

  @BeforeEach
  void only_the_exercises_are_here() throws IOException {
    copy(Path.of("exercises"), home.resolve("exercises"));
    copy(Path.of("solutions/sing-dance/right/latch"), home.resolve("handed-in"));
  }

  @Test
  void a_right_submission_gets_ten_of_ten_and_a_valid_report() throws IOException {
    assertThat(duet("grade", "handed-in", "--json", "report.json")).isEqualTo(0);
    String report = Files.readString(home.resolve("report.json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("grader/report.schema.json")));
    assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
    JsonNode score = new ObjectMapper().readTree(report).get("score");
    assertThat(score.get("earned").asInt()).isEqualTo(10);
    assertThat(score.get("possible").asInt()).isEqualTo(10);
    assertThat(score.get("final").asBoolean()).isTrue();
  }

  @Test
  void a_folder_with_a_blank_and_an_umlaut_in_its_name_is_graded_too() throws IOException {
    copy(home.resolve("handed-in"), home.resolve("Übung 4/abgegeben"));
    assertThat(duet("grade", "Übung 4/abgegeben")).isEqualTo(0);
  }

  @Test
  void the_stub_earns_nothing_and_that_is_told_by_the_exit_code() throws IOException {
    assertThat(duet("grade", "sing-dance", "--json", "stub.json")).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(Files.readString(home.resolve("stub.json")));
    assertThat(report.get("score").get("earned").asInt()).isZero();
  }

  private int duet(String... args) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(nowhere, nowhere, false, true, Map.of());
    return Main.commandLine(new Session(terminal, new InstalledServices(), home, home))
        .execute(args);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
