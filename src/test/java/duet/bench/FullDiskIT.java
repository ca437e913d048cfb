package duet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.cohort.CohortCheck;
import duet.cohort.CohortGenerator;
import duet.cohort.CohortSettings;
import duet.cohort.CohortSettings.Form;
import duet.cohort.CohortSettings.Shares;
import duet.cohort.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose disk is full in the middle, on a real disk that is: a small one of its own. */
class FullDiskIT {
  private static final int STUDENTS = 40;

  @TempDir Path folder;

  @Test
  void what_was_graded_before_the_disk_was_full_is_whole_and_the_rest_follows_when_there_is_room()
      throws Exception {
    assumeTrue(mayMount(), "This machine lets nobody mount a small disk to fill");
    Expected expected =
        CohortGenerator.generate(
            new CohortSettings(
                3, STUDENTS, List.of("sing-dance"), new Shares(100, 0, 0), Form.FOLDERS, home()),
            folder);
    Files.createDirectories(folder.resolve("disk"));
    assertThat(inOwnMounts(script()).run().exit()).as(log()).isZero();

    assertThat(text("first.code")).isEqualTo("3");
    assertThat(text("first.log"))
        .contains("The run stopped: No space left on device.", "the same command goes on");
    int before = Integer.parseInt(text("lines")) - 1;
    assertThat(before).as("graded while there was room").isBetween(1, STUDENTS - 1);
    assertThat(text("second.code")).as(text("second.log")).isEqualTo("0");
    assertThat(text("second.log"))
        .contains(
            "%d pieces of work are done already, %d are to do"
                .formatted(before, STUDENTS - before));
    assertThat(CohortCheck.compare(folder.resolve("out"), expected).deviations()).isEmpty();
  }

  // What is on the small disk is gone with the namespace, so it is copied out at the end.
  private String script() {
    BulkCall call =
        new BulkCall(
            home(),
            CohortGenerator.cohort(folder, Form.FOLDERS),
            folder.resolve("disk/out"),
            List.of("sing-dance"),
            1,
            "auto");
    String bulk = String.join(" ", call.words());
    return """
        set -e
        cd '%s'
        mount -t tmpfs -o size=64k tmpfs disk
        set +e
        %s >first.log 2>&1
        printf %%s $? >first.code
        set -e
        grep -c . disk/out/journal.jsonl | tr -d '\\n' >lines
        mount -o remount,size=64m disk
        set +e
        %s >second.log 2>&1
        printf %%s $? >second.code
        set -e
        cp -r disk/out out
        """
        .formatted(folder, bulk, bulk);
  }

  private Command inOwnMounts(String script) {
    List<String> words = new ArrayList<>(List.of("unshare", "--mount"));
    if (!isRoot()) {
      words.add("--map-root-user");
    }
    words.addAll(List.of("sh", "-c", script));
    return new Command(words, home(), Map.of(), folder.resolve("log"));
  }

  private boolean mayMount() throws IOException, InterruptedException {
    Path place = Files.createDirectories(folder.resolve("tried"));
    try {
      return inOwnMounts("mount -t tmpfs -o size=64k tmpfs '" + place + "'").run().exit() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static Path home() {
    return Path.of("").toAbsolutePath();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
