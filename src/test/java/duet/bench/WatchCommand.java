package duet.bench;

import duet.files.Folders;
import duet.watch.SavedAndShown;
import duet.watch.SavedAndShown.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a student waits. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Saves the same answer again and again under the loop of duet watch, and says how long it is",
      "until the student sees whether it compiles, and until the verdict."
    })
final class WatchCommand implements Callable<Integer> {
  @Option(names = "--times", paramLabel = "N", defaultValue = "30", description = "How often.")
  private int times;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "10",
      description = "Saves before those (default: 10).")
  private int warmUp;

  @Option(
      names = "--pause",
      paramLabel = "MS",
      defaultValue = "1500",
      description = "From a verdict to the next save, in ms (default: 1500).")
  private long pause;

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      defaultValue = "sing-dance",
      description = "Of which exercise (default: sing-dance).")
  private String id;

  @Option(
      names = "--answer",
      paramLabel = "KIND/NAME",
      defaultValue = "wrong/no-join",
      description = "Which answer to it (default: wrong/no-join).")
  private String answer;

  @Option(
      names = "--uncontained",
      description = "Without namespaces, where the system tells how much processor time it takes.")
  private boolean uncontained;

  private double cpuBefore;

  @Override
  public Integer call() throws Exception {
    Path home = Path.of(System.getProperty("duet.home", "."));
    Path work = Files.createTempDirectory("duet-watch");
    double load = ProcFiles.load();
    try {
      List<Times> taken =
          SavedAndShown.measure(
              home,
              work,
              id,
              home.resolve("solutions").resolve(id).resolve(answer),
              warmUp,
              times,
              pause,
              !uncontained,
              () -> cpuBefore = cpu());
      double cpu = (cpu() - cpuBefore) / taken.size();
      Measure.tell(
          "%s, %s, %d saves, load %.1f to %.1f; ms: median (least-most)"
              .formatted(id, answer, taken.size(), load, ProcFiles.load()));
      tell("compiles or not", taken, Times::compiled);
      tell("first check", taken, Times::firstResult);
      tell("checks alone", taken, Times::checks);
      tell("verdict", taken, Times::verdict);
      if (uncontained) {
        Measure.tell("%-16s %.0f a save, the next runner included".formatted("CPU", cpu * 1000));
      }
      return 0;
    } finally {
      Folders.delete(work);
    }
  }

  private static void tell(String what, List<Times> taken, ToDoubleFunction<Times> which) {
    Figures figures = Figures.of(taken.stream().map(which::applyAsDouble).toList());
    Measure.tell(
        "%-16s %.0f (%.0f-%.0f)"
            .formatted(what, figures.median(), figures.least(), figures.most()));
  }

  /** Of this process, of its children that have ended, and of those that run. */
  private static double cpu() {
    try {
      double own = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
      double running =
          ProcessHandle.current()
                  .descendants()
                  .mapToLong(
                      each -> each.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                  .sum()
              / 1e3;
      return own + running + ProcFiles.reapedSeconds();
    } catch (IOException e) {
      return 0;
    }
  }
}
