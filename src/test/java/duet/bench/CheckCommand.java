package duet.bench;

import duet.cohort.CohortCheck;
import duet.cohort.Expected;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares results with what everybody must get. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Compares a folder of results with what everybody must get.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RESULTS", description = "What duet bulk has written.")
  private Path results;

  @Parameters(paramLabel = "COHORT", description = "The folder with expected.json in it.")
  private Path cohort;

  @Override
  public Integer call() throws Exception {
    return tell(CohortCheck.compare(results, Expected.read(cohort)));
  }

  static int tell(CohortCheck.Compared compared) {
    compared.deviations().forEach(Measure::tell);
    Measure.tell(
        "%d answers, %d deviations".formatted(compared.answers(), compared.deviations().size()));
    return compared.deviations().isEmpty() ? 0 : 1;
  }
}
