package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

  @TempDir Path temporary;
  @TempDir Path reports;
  private GraderProcess grader;

  @BeforeEach
  void processes_can_be_looked_at() throws IOException {
    assumeTrue(
        Files.isDirectory(Path.of("/proc")), "only Linux shows the command lines of all processes");
    grader = new GraderProcess(temporary);
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
    assertThat(Files.list(reports.resolve("latch")))
        .containsExactlyInAnyOrder(report(), report().resolveSibling("report.html"));
  }

  private Path report() {
    return reports.resolve("latch/report.json");
  }

  private Process start() throws IOException {
    return grader.start(
        List.of(
            "grade",
            "solutions/sing-dance/right/latch",
            "--exercise",
            "sing-dance",
            "--out",
            reports.toString()));
  }

  private long millisUntilNothingIsAlive() throws IOException {
    long begin = System.nanoTime();
    while (!grader.alive().isEmpty()) {
      assertThat(System.nanoTime() - begin)
          .as("still alive: %s", grader.alive())
          .isLessThan(TimeUnit.SECONDS.toNanos(MOST_SECONDS));
      Thread.onSpinWait();
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private static void mustBeWholeIfThere(Path report) throws IOException {
    if (Files.exists(report)) {
      assertThat(new ObjectMapper().readTree(report.toFile()).at("/score/final").isBoolean())
          .isTrue();
    }
  }
}
