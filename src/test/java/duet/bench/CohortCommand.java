package duet.bench;

import duet.cohort.CohortGenerator;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a cohort. */
@Command(
    name = "cohort",
    mixinStandardHelpOptions = true,
    description = "Makes a cohort, and expected.json that says what everybody must get.")
final class CohortCommand implements Callable<Integer> {
  @Mixin private CohortOptions options;

  @Option(names = "--students", paramLabel = "N", defaultValue = "100", description = "How many.")
  private int students;

  @Override
  public Integer call() throws Exception {
    Path work = options.work();
    CohortGenerator.generate(options.settings(students), work);
    Measure.tell(work.toString());
    return 0;
  }
}
