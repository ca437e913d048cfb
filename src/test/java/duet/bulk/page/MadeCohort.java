package duet.bulk.page;

import duet.bulk.summary.CohortReport;
import duet.bulk.summary.CohortReport.OfCheck;
import duet.bulk.summary.CohortReport.OfExercise;
import duet.bulk.summary.CohortReport.Reason;
import duet.check.CheckResult;
import duet.check.Outcome;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import duet.report.ExampleReports;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.report.Status;
import duet.submission.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A cohort made of nothing: always the same one, with all that can come of a submission. */
public final class MadeCohort {
  private static final String[] EXERCISES = {
    "shared-global", "process-isolation", "sing-dance", "lost-update", "ordered-transfer"
  };
  private static final int CHECKS = 5;

  private final Random random = new Random(7);
  private final List<GradeReport> reports = new ArrayList<>();

  /** Of so many students. */
  public MadeCohort(int students) {
    for (int i = 0; i < students; i++) {
      reports.add(report("s-%012x".formatted(0x9e3779b97f4aL * (i + 1) & 0xffffffffffffL)));
    }
    reports.sort(java.util.Comparator.comparing(GradeReport::submissionId));
  }

  /** Everybody's. */
  public List<GradeReport> reports() {
    return reports;
  }

  /** The page, which links to pages. */
  public String page() {
    CohortPage page = new CohortPage();
    reports.forEach(page::add);
    return page.text(cohort(), List.of("s-000000000000"), true);
  }

  private GradeReport report(String id) {
    GradeReport example = ExampleReports.allPassed();
    double skill = random.nextDouble();
    return new GradeReport(
        id,
        example.sha256(),
        IntStream.range(0, EXERCISES.length)
            .mapToObj(i -> exercise(EXERCISES[i], skill, i))
            .toList(),
        example.grader(),
        example.isolation(),
        example.gradedAt());
  }

  private ExerciseReport exercise(String id, double skill, int hard) {
    boolean stopped = random.nextInt(25) == 0;
    boolean good = random.nextDouble() < 0.25 + skill * 0.6;
    List<CheckResult> checks = new ArrayList<>();
    for (int i = 0; i < CHECKS; i++) {
      checks.add(new CheckResult(spec(id, i), outcome(stopped, good, skill, hard + i), 0));
    }
    return new ExerciseReport(
        id,
        "The exercise " + id,
        stopped ? Status.DOES_NOT_COMPILE : Status.GRADED,
        stopped ? List.of(new Problem("A.java", 3, "';' expected", "")) : List.of(),
        List.of(),
        checks,
        "",
        "");
  }

  private Outcome outcome(boolean stopped, boolean good, double skill, int hard) {
    if (stopped) {
      return new Outcome.NotRun("It does not compile.");
    } else if (random.nextInt(400) == 0) {
      return new Outcome.Inconclusive("The machine was too busy.", List.of());
    } else if (good || random.nextDouble() < 0.35 + skill * 0.5 - hard * 0.03) {
      return new Outcome.Passed(Evidence.notFound(12));
    }
    return ExampleReports.firstFailed().exercises().get(0).checks().get(1).outcome();
  }

  private static CheckSpec spec(String exercise, int i) {
    return new CheckSpec(
        "check-" + i,
        Kind.FORCED,
        2,
        "What the exercise " + exercise + " promises as number " + i,
        List.of(),
        Visibility.VISIBLE,
        Flavour.PLAIN,
        Profile.QUICK,
        "Checks",
        "check" + i);
  }

  /** One of nobody, whose layout is that text. */
  CohortReport cohortWith(String layout) {
    return new CohortReport(
        1,
        layout,
        layout,
        layout,
        layout,
        0,
        0,
        0,
        List.of(),
        new CohortReport.ByHand(0, 0),
        List.of(),
        List.of());
  }

  private CohortReport cohort() {
    return new CohortReport(
        1,
        "a folder a student",
        "0.1.0",
        "17.0.15",
        "1",
        reports.size() + 1,
        reports.size(),
        (int) reports.stream().filter(each -> each.score().isFinal()).count(),
        List.of(),
        new CohortReport.ByHand(2, 1),
        IntStream.range(0, EXERCISES.length).mapToObj(this::exercise).toList(),
        List.of());
  }

  private OfExercise exercise(int index) {
    List<OfCheck> checks =
        IntStream.range(0, CHECKS).mapToObj(check -> check(index, check)).toList();
    List<Reason> zeros = new ArrayList<>();
    List<Reason> undecided = new ArrayList<>();
    List<String> broke = new ArrayList<>();
    for (GradeReport report : reports) {
      ExerciseReport each = report.exercises().get(index);
      if (!each.score().isFinal()) {
        undecided.add(new Reason(report.submissionId(), "check-1: The machine was too busy."));
      } else if (each.score().earned() == 0) {
        zeros.add(new Reason(report.submissionId(), "';' expected"));
      } else if (each.score().earned() == 8) {
        broke.add(report.submissionId());
      }
    }
    return new OfExercise(
        EXERCISES[index],
        "The exercise " + EXERCISES[index],
        CHECKS * 2,
        new TreeMap<>(),
        new TreeMap<>(),
        checks,
        zeros,
        List.of(
            new CohortReport.Mistake(
                List.of("waits-at-once"), List.of("Who waits at once is done at once."), broke)),
        List.of(),
        undecided);
  }

  private OfCheck check(int exercise, int check) {
    SortedMap<String, Integer> outcomes = new TreeMap<>();
    for (GradeReport report : reports) {
      outcomes.merge(
          report.exercises().get(exercise).checks().get(check).outcome().word(), 1, Integer::sum);
    }
    CheckSpec spec = spec(EXERCISES[exercise], check);
    return new OfCheck(spec.id(), spec.promise(), 2, outcomes, 0, "");
  }
}
