package duet;

import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.report.GraderInfo;
import duet.report.Isolation;
import duet.sandbox.Cache;
import duet.sandbox.Layers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Puts the graded exercises of one submission together into its report. */
public final class Reporting {
  /** These hold on every machine: they are ours, not the system's. */
  private static final List<String> OURS =
      List.of("input", "compile", "allow-list", "verdict-channel");

  private Reporting() {}

  /**
   * The report of one submission.
   *
   * @param id what to call it
   * @param seed the assignment's seed
   */
  public static GradeReport report(String id, List<Graded> graded, String seed) {
    return report(id, graded, seed, true);
  }

  /**
   * The report of one submission.
   *
   * @param contained whether it was kept away from the machine as far as that can be done
   */
  public static GradeReport report(String id, List<Graded> graded, String seed, boolean contained) {
    return report(
        id,
        graded,
        new GraderInfo(
            Version.text(),
            Runtime.version().toString(),
            Runtime.getRuntime().availableProcessors(),
            seed),
        isolation(contained, graded.stream().anyMatch(Graded::startsProcesses)),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /**
   * The report of one submission that was graded elsewhere, or earlier.
   *
   * @param gradedAt when, in ISO-8601, UTC
   */
  public static GradeReport report(
      String id, List<Graded> graded, GraderInfo grader, Isolation isolation, String gradedAt) {
    List<ExerciseReport> exercises = graded.stream().map(Graded::report).toList();
    return new GradeReport(
        id,
        graded.size() == 1 ? graded.get(0).sha256() : hashOf(graded),
        exercises,
        grader,
        isolation,
        gradedAt);
  }

  /**
   * What stands between a submission and this machine.
   *
   * @param contained whether it is kept away from the machine as far as that can be done
   */
  public static Isolation isolation(boolean contained) {
    return isolation(contained, false);
  }

  private static Isolation isolation(boolean contained, boolean startsProcesses) {
    Layers layers = Layers.present(contained, startsProcesses);
    List<String> held = new ArrayList<>(OURS);
    held.addAll(layers.held());
    String level = layers.missing().isEmpty() ? "full" : "reduced";
    return new Isolation(contained ? level : "none", held, layers.missing());
  }

  private static String hashOf(List<Graded> graded) {
    return Cache.key(graded.stream().map(Graded::sha256).toList());
  }
}
