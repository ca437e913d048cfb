package duet.bench;

import duet.cohort.CohortCheck;
import duet.cohort.CohortGenerator;
import duet.cohort.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether memory grows with the cohort, and what it costs to find that nothing has changed. */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description =
        "Grades cohorts of several sizes, each twice: how much memory the grader has at most, and how many submissions a"
            + " second it goes through when nothing has changed.")
final class MemoryCommand implements Callable<Integer> {
  private static final double MOST_GROWTH = 1.10;
  private static final double FEWEST_A_SECOND = 1000;

  @Mixin private CohortOptions options;

  @Option(
      names = "--sizes",
      paramLabel = "N,N",
      split = ",",
      defaultValue = "1000,10000",
      description = "How many students, one cohort after the other (default: 1000,10000).")
  private List<Integer> sizes;

  private record Size(int answers, Ran first, Ran again) {}

  @Override
  public Integer call() throws Exception {
    Path work = options.work();
    List<Size> measured = new ArrayList<>();
    boolean right = true;
    for (int size : sizes) {
      Path folder = Files.createDirectories(work.resolve("of-" + size));
      Expected expected = CohortGenerator.generate(options.settings(size), folder);
      Path out = folder.resolve("out");
      BulkCall call = options.bulk(folder, out, options.jobs());
      Ran first = done(call, out);
      Measure.tell(GradeCommand.cost(first, expected.answers().size()));
      right &= CheckCommand.tell(CohortCheck.compare(out, expected)) == 0;
      Ran again = done(call, out);
      Measure.tell(
          "again, with nothing changed: %.1f s wall, %.1f s CPU, peak %.0f MiB"
              .formatted(again.wallSeconds(), again.cpuSeconds(), again.peakMib()));
      measured.add(new Size(expected.answers().size(), first, again));
    }
    return right & verdict(measured) ? 0 : 1;
  }

  private static Ran done(BulkCall call, Path out) throws IOException, InterruptedException {
    Ran ran = call.measured().run();
    if (ran.exit() != 0) {
      throw new IOException("duet bulk ended with " + ran.exit() + "; see " + out + ".log");
    }
    return ran;
  }

  private static boolean verdict(List<Size> measured) {
    Size small = measured.get(0);
    Size large = measured.get(measured.size() - 1);
    double growth = large.first().peakMib() / small.first().peakMib();
    double aSecond = large.answers() / large.again().wallSeconds();
    Measure.tell(
        "peak memory at %d is %.2f times that at %d; at most %.2f is wanted"
            .formatted(large.answers(), growth, small.answers(), MOST_GROWTH));
    Measure.tell(
        "with nothing changed %.0f a second; at least %.0f are wanted"
            .formatted(aSecond, FEWEST_A_SECOND));
    return growth <= MOST_GROWTH && aSecond >= FEWEST_A_SECOND;
  }
}
