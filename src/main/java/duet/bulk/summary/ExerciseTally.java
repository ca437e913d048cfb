package duet.bulk.summary;

import duet.bulk.overrides.Overrides;
import duet.check.CheckResult;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.exercise.CheckSpec;
import duet.report.ExerciseReport;
import duet.report.Status;
import duet.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts how one exercise went. */
final class ExerciseTally {
  private final PreparedExercise exercise;
  private final Mistakes mistakes;
  private final Overrides overrides;
  private final SortedMap<Integer, Integer> earned = new TreeMap<>();
  private final SortedMap<String, Integer> statuses = new TreeMap<>();
  private final Map<String, SortedMap<String, Integer>> outcomes = new LinkedHashMap<>();
  private final List<CohortReport.Reason> zeros = new ArrayList<>();
  private final List<CohortReport.Reason> undecided = new ArrayList<>();
  private final SortedMap<String, List<String>> byMistakes = new TreeMap<>();
  private final SortedMap<String, List<String>> bySolution = new TreeMap<>();

  ExerciseTally(PreparedExercise exercise, Mistakes mistakes, Overrides overrides) {
    this.exercise = exercise;
    this.mistakes = mistakes;
    this.overrides = overrides;
    exercise.plan().checks().forEach(check -> outcomes.put(check.id(), new TreeMap<>()));
  }

  /**
   * Adds one submission.
   *
   * @param equal the shipped solution that it equals, or an empty string
   */
  void add(String submission, ExerciseReport report, String equal) {
    statuses.merge(report.status().word(), 1, Integer::sum);
    for (CheckResult result : report.checks()) {
      outcomes.get(result.spec().id()).merge(result.outcome().word(), 1, Integer::sum);
    }
    Score score = report.score();
    if (score.isFinal()) {
      earned.merge(score.earned(), 1, Integer::sum);
    } else {
      undecided.add(new CohortReport.Reason(submission, whyUndecided(report)));
    }
    if (score.isFinal() && score.earned() == 0 && score.possible() > 0) {
      zeros.add(new CohortReport.Reason(submission, whyNothing(report)));
    }
    if (report.status() == Status.GRADED && score.earned() < score.possible()) {
      List<String> fitting = mistakes.fitting(broken(report));
      if (!fitting.isEmpty()) {
        byMistakes
            .computeIfAbsent(String.join(" ", fitting), key -> new ArrayList<>())
            .add(submission);
      }
    }
    if (!equal.isEmpty()) {
      bySolution.computeIfAbsent(equal, key -> new ArrayList<>()).add(submission);
    }
  }

  private static SortedSet<String> broken(ExerciseReport report) {
    return report.checks().stream()
        .filter(
            result ->
                result.outcome() instanceof Outcome.Failed
                    || result.outcome() instanceof Outcome.Unfinished)
        .map(result -> result.spec().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String whyNothing(ExerciseReport report) {
    if (!report.problems().isEmpty()) {
      return report.problems().get(0).message();
    }
    return report.checks().stream()
        .filter(result -> result.outcome() instanceof Outcome.Failed)
        .map(result -> ((Outcome.Failed) result.outcome()).observed())
        .findFirst()
        .orElse("No check came to an end.");
  }

  private static String whyUndecided(ExerciseReport report) {
    return report.checks().stream()
        .filter(CheckResult::undecided)
        .map(result -> result.spec().id() + ": " + because(result.outcome()))
        .collect(Collectors.joining(" "));
  }

  private static String because(Outcome outcome) {
    if (outcome instanceof Outcome.Skipped skipped) {
      return skipped.because();
    } else if (outcome instanceof Outcome.Inconclusive inconclusive) {
      return inconclusive.because();
    }
    return ((Outcome.GraderFault) outcome).what();
  }

  CohortReport.OfExercise report() {
    return new CohortReport.OfExercise(
        exercise.exercise().id(),
        exercise.exercise().title(),
        exercise.plan().checks().stream()
            .filter(check -> voided(check).isEmpty())
            .mapToInt(CheckSpec::points)
            .sum(),
        earned,
        statuses,
        exercise.plan().checks().stream().map(this::ofCheck).toList(),
        zeros,
        byMistakes.entrySet().stream()
            .map(each -> mistake(List.of(each.getKey().split(" ")), each.getValue()))
            .toList(),
        bySolution.entrySet().stream()
            .map(each -> new CohortReport.Known(each.getKey(), each.getValue()))
            .toList(),
        undecided);
  }

  private CohortReport.OfCheck ofCheck(CheckSpec check) {
    return new CohortReport.OfCheck(
        check.id(),
        check.promise(),
        check.points(),
        outcomes.get(check.id()),
        overrides.changed(exercise.exercise().id(), check.id()),
        voided(check));
  }

  private String voided(CheckSpec check) {
    return overrides
        .forAll(exercise.exercise().id(), check.id())
        .map(decision -> decision.mark().reason())
        .orElse("");
  }

  private CohortReport.Mistake mistake(List<String> ids, List<String> submissions) {
    Map<String, String> all = exercise.exercise().misconceptions();
    return new CohortReport.Mistake(
        ids, ids.stream().map(id -> all.getOrDefault(id, "")).toList(), submissions);
  }
}
