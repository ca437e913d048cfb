package duet.bench;

import duet.cohort.CohortGenerator;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills a run at random moments. */
@Command(
    name = "kill",
    mixinStandardHelpOptions = true,
    description =
        "Kills a run at random moments, starts it again each time, and looks for what was lost, is different, was found"
            + " twice or was left running.")
final class KillCommand implements Callable<Integer> {
  @Mixin private CohortOptions options;

  @Option(names = "--students", paramLabel = "N", defaultValue = "200", description = "How many.")
  private int students;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "50",
      description = "How often (default: 50).")
  private int kills;

  @Override
  public Integer call() throws Exception {
    Path work = options.work();
    CohortGenerator.generate(options.settings(students), work);
    BulkCall call = options.bulk(work, work.resolve("out"), options.jobs());
    KillHunt.Found found = new KillHunt(call, work, kills, options.seed(), Measure::tell).run();
    found.faults().forEach(Measure::tell);
    Measure.tell(
        "%d kills, %d results, %d faults; all of it is in %s"
            .formatted(found.kills(), found.results(), found.faults().size(), work));
    return found.faults().isEmpty() && found.results() == students * options.exercises().size()
        ? 0
        : 1;
  }
}
