package duet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.sandbox.fixtures.Loaded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real processes; the time goes into starting one JVM. */
class BusyLoadIT {
  @Test
  void a_load_ends_with_whoever_started_it_however_that_ends() throws Exception {
    assumeTrue(Tools.isLinux(), "only Linux lets a shell be the load");
    Process owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Loaded.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Long> load = new ArrayList<>();
    BufferedReader told = owner.inputReader();
    for (String line = told.readLine(); !line.equals("started"); line = told.readLine()) {
      load.add(Long.parseLong(line));
    }
    assertThat(load).hasSize(2).allMatch(BusyLoadIT::runs);
    owner.destroyForcibly().waitFor();
    while (load.stream().anyMatch(BusyLoadIT::runs)) {
      Thread.onSpinWait();
    }
  }

  // In a container nobody may have asked for the end of a process that has lost its parent.
  private static boolean runs(long pid) {
    try {
      return !Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
    } catch (IOException e) {
      return false;
    }
  }
}
