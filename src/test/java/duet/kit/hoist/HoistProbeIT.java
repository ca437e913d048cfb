package duet.kit.hoist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.kit.shapes.BusyProcesses;
import duet.kit.shapes.Place;
import duet.kit.shapes.Quota;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What the hoist probe says of loops that see a write, of loops that need not, and of those that
 * fail in other ways: the same each time, also where the compiler and the loop are starved.
 *
 * <p>A probe needs a JVM that has run nothing before, so every answer takes one; that is what the
 * time goes into. For a hunt: {@code ./mvnw verify -Dit.test=HoistProbeIT -Dduet.repeat.shapes=50}.
 */
class HoistProbeIT {
  private static final int AT_A_TIME = 2;
  private static final int REPETITIONS = Integer.getInteger("duet.repeat.shapes", 3);

  @Test
  void every_answer_is_exact_beside_busy_processes() throws Exception {
    try (BusyProcesses here = BusyProcesses.of(2)) {
      assertThat(deviations(Place.HERE, Arrays.asList(Way.values()))).isEmpty();
    }
  }

  @Test
  void hoisting_is_found_and_not_imagined_with_a_tenth_of_a_processor() throws Exception {
    Optional<Quota> quota = Quota.here();
    assumeTrue(quota.isPresent(), "this user cannot make control groups that bound processor time");
    List<Way> some =
        List.of(Way.PLAIN_FIELD, Way.BEHIND_A_METHOD, Way.VOLATILE_FIELD, Way.SYNCHRONIZED);
    assertThat(deviations(quota.get(), some)).isEmpty();
  }

  private static List<String> deviations(Place place, List<Way> ways) throws Exception {
    ExecutorService several = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Callable<String>> runs = new ArrayList<>();
      for (int i = 0; i < REPETITIONS; i++) {
        ways.forEach(way -> runs.add(() -> deviation(place, way)));
      }
      List<String> deviations = new ArrayList<>();
      for (Future<String> run : several.invokeAll(runs)) {
        deviations.add(run.get());
      }
      deviations.removeIf(String::isEmpty);
      return deviations;
    } finally {
      several.shutdownNow();
    }
  }

  private static String deviation(Place place, Way way) throws IOException {
    String output = place.run(command(way)).strip();
    return output.equals(way.expected()) ? "" : way + ": " + output;
  }

  /** With the flags of a check runner whose check says {@code profile = TIERED}. */
  private static List<String> command(Way way) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:-BackgroundCompilation",
        "-cp",
        "target/classes" + System.getProperty("path.separator") + "target/test-classes",
        HoistMain.class.getName(),
        way.name());
  }
}
