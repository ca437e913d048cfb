package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One grader meets one bomb after the other, each of which takes all that its limits leave it, and
 * then a right answer. Half a minute, and it buys that nobody's mark depends on who was graded
 * before.
 */
class BombsIT {
  private static final String CORPUS = "src/test/resources/hostile/attacks/";
  private static final String RIGHT = "solutions/sing-dance/right/latch";
  private static final List<String> BOMBS =
      List.of(
          "starts-jvms-without-end",
          "starts-threads-without-end",
          "floods-the-output",
          "fills-the-heap",
          "fills-memory-beside-the-heap",
          "blows-up-the-compiler");

  @TempDir Path temporary;
  @TempDir Path reports;

  @BeforeEach
  void processes_can_be_looked_at() {
    assumeTrue(
        Files.isDirectory(Path.of("/proc")), "only Linux shows the command lines of all processes");
  }

  @Test
  void a_right_answer_after_six_bombs_has_full_marks_and_the_machine_is_as_it_was()
      throws Exception {
    GraderProcess grader = new GraderProcess(temporary);
    List<String> words = new ArrayList<>(List.of("grade", "--out", reports.toString()));
    BOMBS.forEach(bomb -> words.add(CORPUS + bomb));
    words.add(RIGHT);
    assertThat(grader.start(words).waitFor()).as("points were lost").isEqualTo(1);
    for (String bomb : BOMBS) {
      JsonNode score = score(bomb);
      assertThat(score.get("earned").asInt()).as(bomb).isLessThan(score.get("possible").asInt());
      assertThat(score.get("undecided").asInt()).as(bomb).isZero();
    }
    assertThat(score("latch").get("earned").asInt()).isEqualTo(10);
    assertThat(grader.alive()).isEmpty();
    assertThat(temporary).isEmptyDirectory();
  }

  private JsonNode score(String submission) throws IOException {
    Path report = reports.resolve(submission).resolve("report.json");
    return new ObjectMapper().readTree(report.toFile()).get("score");
  }
}
