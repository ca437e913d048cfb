package duet.bench;

import duet.cohort.CohortSettings;
import duet.cohort.CohortSettings.Form;
import duet.cohort.CohortSettings.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which cohort, and where all that comes of it is kept. */
final class CohortOptions {
  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "What everybody answers; may be given several times (default: sing-dance).")
  private List<String> exercises = new ArrayList<>();

  @Option(names = "--seed", defaultValue = "1", description = "Of all that is drawn (default: 1).")
  private long seed;

  @Option(
      names = "--broken",
      paramLabel = "N",
      defaultValue = "7",
      description = "Of a hundred, how many do not compile (default: 7).")
  private int broken;

  @Option(
      names = "--hostile",
      paramLabel = "N",
      defaultValue = "4",
      description = "Of a hundred, how many are hostile (default: 4).")
  private int hostile;

  @Option(
      names = "--hanging",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of a hundred, how many come to no end (default: 1).")
  private int hanging;

  @Option(
      names = "--form",
      defaultValue = "folders",
      description = "How it is written: folders (default) or moodle.")
  private Form form;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "A new folder for all that is made (default: a new one below target/bench).")
  private Path work;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many Duet grades at a time (default: 2).")
  private int jobs;

  @Option(
      names = "--isolation",
      paramLabel = "MODE",
      defaultValue = "require",
      description = "As for duet bulk (default: require).")
  private String isolation;

  /** Where Duet is. */
  static Path home() {
    return Path.of(System.getProperty("duet.home", "")).toAbsolutePath().normalize();
  }

  int jobs() {
    return jobs;
  }

  String isolation() {
    return isolation;
  }

  List<String> exercises() {
    return exercises.isEmpty() ? List.of("sing-dance") : exercises;
  }

  long seed() {
    return seed;
  }

  CohortSettings settings(int students) {
    return new CohortSettings(
        seed, students, exercises(), new Shares(broken, hostile, hanging), form, home());
  }

  /** The folder that was named, or a new one. */
  Path work() throws IOException {
    if (work != null) {
      return Files.createDirectories(work.toAbsolutePath().normalize());
    }
    return Files.createTempDirectory(
        Files.createDirectories(home().resolve("target").resolve("bench")), "run-");
  }

  BulkCall bulk(Path cohortFolder, Path out, int withJobs) {
    return new BulkCall(
        home(),
        duet.cohort.CohortGenerator.cohort(cohortFolder, form),
        out,
        exercises(),
        withJobs,
        isolation);
  }
}
