package duet.bench;

import duet.cohort.CohortCheck;
import duet.cohort.CohortGenerator;
import duet.cohort.Expected;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a cohort, grades it, and checks every verdict. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = "Makes a cohort, grades it, compares every verdict, and says what it cost.")
final class GradeCommand implements Callable<Integer> {
  @Mixin private CohortOptions options;

  @Option(names = "--students", paramLabel = "N", defaultValue = "100", description = "How many.")
  private int students;

  @Override
  public Integer call() throws Exception {
    Path work = options.work();
    Expected expected = CohortGenerator.generate(options.settings(students), work);
    Path out = work.resolve("out");
    Ran ran = options.bulk(work, out, options.jobs()).measured().run();
    Measure.tell(cost(ran, expected.answers().size()));
    Measure.tell("all of it is in " + work);
    if (ran.exit() != 0) {
      Measure.tell("duet bulk ended with " + ran.exit() + "; see " + out + ".log");
    }
    return Math.max(CheckCommand.tell(CohortCheck.compare(out, expected)), ran.exit() == 0 ? 0 : 1);
  }

  static String cost(Ran ran, int answers) {
    return "%d answers: %.1f min, %.2f s CPU and %.2f s wall each, %.1f a minute, peak %.0f MiB, load now %s"
        .formatted(
            answers,
            ran.wallSeconds() / 60,
            ran.cpuSeconds() / answers,
            ran.wallSeconds() / answers,
            answers * 60 / ran.wallSeconds(),
            ran.peakMib(),
            loadNow());
  }

  private static String loadNow() {
    try {
      return String.valueOf(ProcFiles.load());
    } catch (java.io.IOException e) {
      return "unknown";
    }
  }
}
