package duet.watch;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.report.ExerciseReport;
import duet.report.ExerciseText;
import duet.report.Status;
import duet.report.view.Sources;
import duet.score.Score;
import java.util.List;
import java.util.Set;

/**
 * What became of a save.
 *
 * @param report on the exercise; what was not run stands as skipped there
 * @param later ids of the checks that were not run here, since they take seconds
 * @param seed what its random values came from
 * @param sources the lines that were graded
 */
public record Found(ExerciseReport report, Set<String> later, String seed, Sources sources) {
  /** Why a check was not run here. */
  static final String LATER =
      "It takes seconds; \"run all\" in duet watch runs it, and duet grade.";

  /** Takes a copy. */
  public Found {
    later = Set.copyOf(later);
  }

  /** Points of what was run. */
  Score score() {
    return Score.of(
        report.checks().stream().filter(check -> !later.contains(check.spec().id())).toList());
  }

  /** Points of what was not run here. */
  int pointsLater() {
    return checksLater().stream().mapToInt(check -> check.spec().points()).sum();
  }

  /** What was not run here. */
  List<CheckResult> checksLater() {
    return report.checks().stream().filter(check -> later.contains(check.spec().id())).toList();
  }

  /** What was run. */
  List<CheckResult> checksRun() {
    return report.checks().stream().filter(check -> !later.contains(check.spec().id())).toList();
  }

  /** Whether nothing that was run is broken. */
  boolean isUnbroken() {
    return report.status() == Status.GRADED
        && checksRun().stream().noneMatch(ExerciseText::isBroken);
  }

  /** Whether there is nothing left to do: what this machine cannot decide is no student's work. */
  boolean isDone() {
    return later.isEmpty() && isUnbroken();
  }

  static Outcome notHere() {
    return new Outcome.Skipped(LATER);
  }
}
