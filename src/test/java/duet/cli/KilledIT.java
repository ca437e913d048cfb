package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a grader that is at work, at moments spread over a whole grading, as an operator or a
 * kernel without memory would. Each kill costs about two seconds; that buys moments of compiling,
 * starting, checking and writing alike. {@code -Dduet.kills=30} tries more of them.
 */
class KilledIT {
  private static final int KILLS = Integer.getInteger("duet.kills", 8);

  /** Generous: it ends as soon as nothing is alive. */
  private static final long MOST_SECONDS = 60;

  // Everything that a grader starts has this folder in its command line.
  @TempDir Path temporary;
  @TempDir Path reports;

  @BeforeEach
  void processes_can_be_looked_at() throws IOException {
    assumeTrue(
        Files.isDirectory(Path.of("/proc")), "only Linux shows the command lines of all processes");
    // Where submissions have a user of their own, that one must be able to pass.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void nothing_is_left_alive_and_no_report_half_written() throws Exception {
    long begin = System.nanoTime();
    assertThat(start().waitFor()).isZero();
    long whole = System.nanoTime() - begin;
    long slowest = 0;
    Random moments = new Random(20);
    for (int kill = 1; kill <= KILLS; kill++) {
      Files.deleteIfExists(report());
      Process grader = start();
      grader.waitFor((long) (whole * moments.nextDouble()), TimeUnit.NANOSECONDS);
      grader.destroyForcibly().waitFor();
      slowest = Math.max(slowest, millisUntilNothingIsAlive());
      mustBeWholeIfThere(report());
    }
    System.out.printf("%d kills; all was gone within %d ms%n", KILLS, slowest);
    assertThat(start().waitFor()).as("a grading afterwards").isZero();
    assertThat(Files.list(reports.resolve("latch"))).containsExactly(report());
  }

  private Path report() {
    return reports.resolve("latch/report.json");
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-Dduet.home=" + Path.of("").toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "grade",
            "solutions/sing-dance/right/latch",
            "--exercise",
            "sing-dance",
            "--out",
            reports.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private long millisUntilNothingIsAlive() throws IOException {
    long begin = System.nanoTime();
    while (!alive().isEmpty()) {
      assertThat(System.nanoTime() - begin)
          .as("still alive: %s", alive())
          .isLessThan(TimeUnit.SECONDS.toNanos(MOST_SECONDS));
      Thread.onSpinWait();
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private List<String> alive() throws IOException {
    List<String> alive = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      for (Path each : all.filter(KilledIT::isOfAProcess).toList()) {
        String commandLine = commandLine(each);
        if (commandLine.contains(temporary.toString())) {
          alive.add(commandLine);
        }
      }
    }
    return alive;
  }

  private static boolean isOfAProcess(Path path) {
    return path.getFileName().toString().matches("\\d+");
  }

  // One that has ended while we look, or waits only for its parent to ask, has none.
  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
          .replace('\0', ' ');
    } catch (IOException gone) {
      return "";
    }
  }

  private static void mustBeWholeIfThere(Path report) throws IOException {
    if (Files.exists(report)) {
      assertThat(new ObjectMapper().readTree(report.toFile()).at("/score/final").isBoolean())
          .isTrue();
    }
  }
}
