package duet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.cohort.CohortGenerator;
import duet.cohort.CohortSettings;
import duet.cohort.CohortSettings.Form;
import duet.cohort.CohortSettings.Shares;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short hunt; {@code src/test/measure kill} makes a long one. Two runs of a small class and three
 * kills, in return for which nobody's work is graded in vain.
 */
class KillHuntIT {
  @TempDir Path folder;

  @Test
  void a_run_that_is_killed_and_started_again_ends_as_if_nothing_had_been() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "only Linux shows what is left running");
    Path home = Path.of("").toAbsolutePath();
    CohortGenerator.generate(
        new CohortSettings(5, 20, List.of("sing-dance"), new Shares(30, 20, 0), Form.FOLDERS, home),
        folder);
    BulkCall call =
        new BulkCall(
            home, folder.resolve("in"), folder.resolve("out"), List.of("sing-dance"), 2, "auto");
    KillHunt.Found found =
        new KillHunt(call, Files.createDirectory(folder.resolve("hunt")), 3, 5, line -> {}).run();
    assertThat(found.faults()).isEmpty();
    assertThat(found.kills()).isEqualTo(3);
    assertThat(found.results()).isEqualTo(20);
  }
}
