package duet.kit.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The kit's own proof: it judges right and wrong programs of every shape, each time exactly, on
 * machines that have no time for it.
 *
 * <p>All counts are left in {@code target/kit-shapes}. The repetitions come from {@code
 * duet.repeat.shapes}; for a hunt: {@code ./mvnw verify -Dit.test=KitShapesIT
 * -Dduet.repeat.shapes=200}.
 */
class KitShapesIT {
  private static final int AT_A_TIME = 4;
  private static final int REPETITIONS = Integer.getInteger("duet.repeat.shapes", 3);

  @Test
  void every_judgement_is_exact_beside_busy_processes() throws Exception {
    try (BusyProcesses here = BusyProcesses.of(2)) {
      assertThat(deviations("busy", Place.HERE, false)).isEmpty();
    }
  }

  @Test
  void every_judgement_is_exact_with_a_tenth_of_a_processor() throws Exception {
    Optional<Quota> quota = Quota.here();
    assumeTrue(quota.isPresent(), "this user cannot make control groups that bound processor time");
    assertThat(deviations("quota", quota.get(), false)).isEmpty();
  }

  @Test
  void without_the_kernels_word_there_may_be_no_proof_but_never_a_false_one() throws Exception {
    assertThat(deviations("portable", Place.HERE, true)).isEmpty();
  }

  private static List<Cell.Result> deviations(String name, Place place, boolean portable)
      throws Exception {
    ExecutorService several = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Callable<Cell.Result>> runs =
          Cell.table(REPETITIONS).stream()
              .<Callable<Cell.Result>>map(cell -> () -> cell.run(place, portable))
              .toList();
      List<Cell.Result> results = new ArrayList<>();
      for (Future<Cell.Result> run : several.invokeAll(runs)) {
        results.add(run.get());
      }
      record(name, results);
      return results.stream().filter(result -> !result.fits()).toList();
    } finally {
      several.shutdownNow();
    }
  }

  /** Leaves all counts behind, also those that are as they should be. */
  private static void record(String name, List<Cell.Result> results) throws IOException {
    Path folder = Path.of(System.getProperty("duet.home"), "target", "kit-shapes");
    Files.createDirectories(folder);
    Files.write(
        folder.resolve(name + "-" + Runtime.version().feature() + ".txt"),
        results.stream().map(Cell.Result::toString).toList());
  }
}
