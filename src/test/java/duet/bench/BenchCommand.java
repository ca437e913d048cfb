package duet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The same cohort by Maven, by the JUnit console, and by Duet. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Grades the same cohort of one exercise by mvn -q -o test, by javac and the JUnit console, and by Duet.",
      "The others run a sample, without what is hostile or hangs."
    })
final class BenchCommand implements Callable<Integer> {
  private static final int OTHERS = 2;

  @Mixin private CohortOptions options;

  @Option(names = "--students", paramLabel = "N", defaultValue = "100", description = "How many.")
  private int students;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many the others run (default: 10).")
  private int sample;

  @Option(
      names = "--each-jobs",
      paramLabel = "N,N",
      split = ",",
      defaultValue = "1,2,4",
      description = "With how many jobs Duet runs, one after the other (default: 1,2,4).")
  private List<Integer> jobs;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often Duet grades all of it, for each number of jobs (default: 1).")
  private int rounds;

  @Override
  public Integer call() throws Exception {
    Path work = options.work();
    Path console = CohortOptions.home().resolve("target/bench/console.jar");
    double load = ProcFiles.load();
    List<Benchmark.Row> rows =
        Benchmark.run(
            new Benchmark.Settings(
                options.settings(students),
                work,
                console,
                sample,
                jobs,
                rounds,
                options.isolation()),
            Measure::tell);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("java", Runtime.version().toString());
    all.put("processors", Runtime.getRuntime().availableProcessors());
    all.put("exercise", options.exercises().get(0));
    all.put("seed", options.seed());
    all.put("loadBefore", load);
    all.put("loadAfter", ProcFiles.load());
    all.put("rows", rows);
    Path json = work.resolve("bench.json");
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), all);
    Measure.tell("");
    BenchmarkTable.of(rows, OTHERS).forEach(Measure::tell);
    Measure.tell("");
    Measure.tell(
        "JDK %s, %s processors, load %.1f before and %.1f after; %s"
            .formatted(all.get("java"), all.get("processors"), load, ProcFiles.load(), json));
    return rows.stream().allMatch(BenchCommand::isAsItMust) ? 0 : 1;
  }

  private static boolean isAsItMust(Benchmark.Row row) {
    String[] words = row.agreeing().split(" of ");
    return words[0].equals(words[1]);
  }
}
