package duet.bulk.summary;

import duet.bulk.overrides.Overrides;
import duet.check.PreparedExercise;
import duet.report.Calibration;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.score.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts how a cohort went, report after report. */
public final class CohortTally {
  private final Map<String, ExerciseTally> exercises = new LinkedHashMap<>();
  private final Set<Calibration> calibrations = new LinkedHashSet<>();
  private final Overrides overrides;
  private final List<CohortReport.Mark> marks = new ArrayList<>();

  /**
   * For these exercises.
   *
   * @param solutions the folder of solutions, which need not exist
   * @param overrides what people decided about marks
   */
  public CohortTally(List<PreparedExercise> prepared, Path solutions, Overrides overrides)
      throws IOException {
    this.overrides = overrides;
    for (PreparedExercise each : prepared) {
      String id = each.exercise().id();
      exercises.put(id, new ExerciseTally(each, Mistakes.of(solutions.resolve(id)), overrides));
    }
  }

  /**
   * Adds a report.
   *
   * @param known exercise to the shipped solution that was handed in, where it was one
   */
  public void add(GradeReport report, Map<String, String> known) {
    for (ExerciseReport each : report.exercises()) {
      exercises.get(each.id()).add(report.submissionId(), each, known.getOrDefault(each.id(), ""));
    }
    calibrations.addAll(report.grader().calibrations());
    Score score = report.score();
    marks.add(
        new CohortReport.Mark(
            report.submissionId(),
            score.earned(),
            score.undecided(),
            score.possible(),
            score.isFinal()));
  }

  /** All that was counted. */
  public CohortReport report(
      String layout, String version, String java, String seed, int submissions) {
    return new CohortReport(
        CohortReport.FORMAT_VERSION,
        layout,
        version,
        java,
        seed,
        submissions,
        marks.size(),
        (int) marks.stream().filter(CohortReport.Mark::isFinal).count(),
        calibrations.stream().sorted(Comparator.comparing(Calibration::at)).toList(),
        new CohortReport.ByHand(overrides.changed(), overrides.voided()),
        exercises.values().stream().map(ExerciseTally::report).toList(),
        marks);
  }
}
