package duet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import duet.cohort.CohortCheck;
import duet.cohort.CohortGenerator;
import duet.cohort.CohortSettings;
import duet.cohort.CohortSettings.Form;
import duet.cohort.CohortSettings.Shares;
import duet.cohort.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class as it could be, graded by the real command: every verdict is known beforehand. Forty
 * graded answers cost a runner each; no smaller test sees names of people, faulty submissions and
 * several exercises together.
 */
class CohortIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void everybody_gets_what_is_theirs_and_no_name_gets_out() throws Exception {
    Expected expected =
        CohortGenerator.generate(
            new CohortSettings(
                11,
                20,
                List.of("sing-dance", "overlap-evidence"),
                new Shares(7, 5, 1),
                Form.MOODLE,
                Path.of("").toAbsolutePath()),
            folder);
    Path out = folder.resolve("out");
    Ran ran = graded(out, List.of("sing-dance", "overlap-evidence"));
    assertThat(ran.exit()).as(Files.readString(folder.resolve("out.log"))).isZero();
    assertThat(CohortCheck.compare(out, expected).deviations()).isEmpty();
    no_name_gets_out(20, out, folder.resolve("out.log"));
    a_changed_verdict_is_found(out, expected);
  }

  @Test
  void three_hundred_names_are_in_the_gradebook_and_nowhere_else() throws Exception {
    CohortGenerator.generate(
        new CohortSettings(
            5,
            300,
            List.of("sing-dance"),
            new Shares(100, 0, 0),
            Form.MOODLE,
            Path.of("").toAbsolutePath()),
        folder);
    Path out = folder.resolve("out");
    assertThat(graded(out, List.of("sing-dance")).exit()).isZero();
    no_name_gets_out(300, out, folder.resolve("out.log"));
  }

  private Ran graded(Path out, List<String> exercises) throws Exception {
    Path home = Path.of("").toAbsolutePath();
    return new BulkCall(home, folder.resolve("in.zip"), out, exercises, 2, "auto").measured().run();
  }

  private void no_name_gets_out(int students, Path out, Path log) throws IOException {
    List<String> names =
        Files.readAllLines(folder.resolve("roster.csv")).stream()
            .skip(1)
            .map(line -> line.split(",\\d+,")[0].replace("\"", ""))
            .toList();
    assertThat(names).hasSize(students).allMatch(name -> name.contains(" "));
    StringBuilder all = new StringBuilder(Files.readString(log));
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(path -> !path.startsWith(out.resolve("gradebook"))).toList()) {
        all.append(file).append('\n');
        all.append(Files.isRegularFile(file) ? Files.readString(file) : "");
      }
    }
    assertThat(names).noneMatch(name -> all.indexOf(name) >= 0);
    String marks = marks(out);
    assertThat(names).allMatch(marks::contains);
  }

  private static String marks(Path out) {
    try {
      return Files.readString(out.resolve("gradebook/marks.csv"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void a_changed_verdict_is_found(Path out, Expected expected) throws IOException {
    try (Stream<Path> reports = Files.walk(out.resolve("reports"))) {
      Path report =
          reports.filter(path -> path.endsWith("report.json")).sorted().findFirst().orElseThrow();
      JsonNode json = MAPPER.readTree(report.toFile());
      ObjectNode score = (ObjectNode) json.at("/exercises/0/score");
      score.put("earned", score.get("earned").asInt() + 1);
      MAPPER.writeValue(report.toFile(), json);
    }
    assertThat(CohortCheck.compare(out, expected).deviations())
        .singleElement()
        .asString()
        .contains("points, must be");
  }
}
