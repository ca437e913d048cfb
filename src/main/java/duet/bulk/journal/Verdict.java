package duet.bulk.journal;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.exercise.CheckSpec;
import duet.report.Calibration;
import duet.report.ExerciseReport;
import duet.report.Isolation;
import duet.report.Status;
import duet.submission.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the grading of one exercise came to, with all that a report needs but the points: these are
 * taken from the exercise whenever a report is made.
 *
 * @param status how far the grading came
 * @param problems what kept it from coming further
 * @param notes what was ignored
 * @param results of the checks, in the order of the plan
 * @param output what the submission printed, bounded
 * @param sha256 of the graded files, or an empty string where there were none
 * @param origin when and where
 */
public record Verdict(
    Status status,
    List<Problem> problems,
    List<String> notes,
    List<Result> results,
    String output,
    String sha256,
    Origin origin) {
  /** Takes copies. */
  public Verdict {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    results = List.copyOf(results);
  }

  /**
   * What came of one check.
   *
   * @param check its id
   * @param outcome what came of it
   * @param seconds wall clock time it took
   */
  public record Result(String check, Outcome outcome, double seconds) {}

  /**
   * When and where a verdict was found.
   *
   * @param gradedAt in ISO-8601, UTC
   * @param processors that the grader could use
   * @param isolation what stood between the submission and the machine
   * @param calibration what was known of that machine when it graded
   */
  public record Origin(
      String gradedAt, int processors, Isolation isolation, Calibration calibration) {}

  /** Of a report that was just made. */
  public static Verdict of(ExerciseReport report, String sha256, Origin origin) {
    return new Verdict(
        report.status(),
        report.problems(),
        report.notes(),
        report.checks().stream()
            .map(each -> new Result(each.spec().id(), each.outcome(), each.seconds()))
            .toList(),
        report.output(),
        sha256,
        origin);
  }

  /** Whether it stands: a trouble of ours, or of the machine's, is tried again instead. */
  public boolean isFinal() {
    return status != Status.GRADER_FAULT && open().isEmpty();
  }

  /** Ids of the checks of which another attempt may tell more. */
  public List<String> open() {
    return results.stream()
        .filter(
            each ->
                each.outcome() instanceof Outcome.Inconclusive
                    || each.outcome() instanceof Outcome.GraderFault)
        .map(Result::check)
        .toList();
  }

  /** The report that it was made of, with the points that the exercise gives now. */
  public ExerciseReport report(PreparedExercise prepared) {
    Map<String, CheckSpec> specs =
        prepared.plan().checks().stream()
            .collect(Collectors.toMap(CheckSpec::id, Function.identity()));
    return new ExerciseReport(
        prepared.exercise().id(),
        prepared.exercise().title(),
        status,
        problems,
        notes,
        results.stream()
            .map(each -> new CheckResult(specs.get(each.check()), each.outcome(), each.seconds()))
            .toList(),
        output,
        prepared.sha256());
  }
}
