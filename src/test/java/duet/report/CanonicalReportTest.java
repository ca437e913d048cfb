package duet.report;

import static org.assertj.core.api.Assertions.assertThat;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.kit.Evidence;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Two gradings are the same when nothing but the machine, the hour and the witness differs. */
class CanonicalReportTest {
  private static final GradeReport REPORT = ExampleReports.firstFailed();

  @Test
  void the_machine_and_the_hour_make_no_difference() {
    GradeReport elsewhere =
        new GradeReport(
            REPORT.submissionId(),
            REPORT.sha256(),
            REPORT.exercises(),
            new GraderInfo("9", "25", 64, "42"),
            new Isolation("none", List.of(), List.of("everything")),
            "2030-01-01T00:00:00Z");
    assertThat(CanonicalReport.sha256(elsewhere)).isEqualTo(CanonicalReport.sha256(REPORT));
  }

  @Test
  void another_witness_of_the_same_failure_makes_no_difference() {
    GradeReport other =
        withFailures(
            f ->
                new Outcome.Failed(
                    f.observed(), f.why(), f.advice(), Evidence.proved(List.of(), List.of())));
    assertThat(JsonReport.text(other)).isNotEqualTo(JsonReport.text(REPORT));
    assertThat(CanonicalReport.sha256(other)).isEqualTo(CanonicalReport.sha256(REPORT));
  }

  @Test
  void another_outcome_observation_or_class_of_evidence_is_a_difference() {
    GradeReport observed =
        withFailures(f -> new Outcome.Failed("Other", f.why(), f.advice(), f.evidence()));
    GradeReport weaker =
        withFailures(
            f -> new Outcome.Failed(f.observed(), f.why(), f.advice(), Evidence.observed(1, 9)));
    assertThat(CanonicalReport.sha256(observed)).isNotEqualTo(CanonicalReport.sha256(REPORT));
    assertThat(CanonicalReport.sha256(weaker)).isNotEqualTo(CanonicalReport.sha256(REPORT));
    assertThat(CanonicalReport.sha256(ExampleReports.hang()))
        .isNotEqualTo(CanonicalReport.sha256(REPORT));
  }

  @Test
  void what_people_decided_is_no_finding() {
    GradeReport decided = ExampleReports.changedByHand();
    assertThat(decided.score()).isNotEqualTo(decided.asFound().score());
    assertThat(CanonicalReport.text(decided)).isEqualTo(CanonicalReport.text(decided.asFound()));
  }

  @Test
  void it_is_one_line_without_what_may_differ() {
    assertThat(CanonicalReport.text(REPORT))
        .doesNotContain("\n", "volatile", "grader\"", "isolation", "schedule", "threads")
        .contains("\"class\":\"proved\"");
    assertThat(CanonicalReport.text(ExampleReports.hang())).doesNotContain("hang\"", "threads\"");
  }

  private static GradeReport withFailures(UnaryOperator<Outcome.Failed> change) {
    ExerciseReport exercise = REPORT.exercises().get(0);
    List<CheckResult> checks =
        exercise.checks().stream()
            .map(
                c ->
                    c.outcome() instanceof Outcome.Failed failed
                        ? new CheckResult(c.spec(), change.apply(failed), 7)
                        : c)
            .toList();
    return new GradeReport(
        REPORT.submissionId(),
        REPORT.sha256(),
        List.of(
            new ExerciseReport(
                exercise.id(),
                exercise.title(),
                exercise.status(),
                exercise.problems(),
                exercise.notes(),
                checks,
                "something else",
                exercise.checksSha256())),
        REPORT.grader(),
        REPORT.isolation(),
        REPORT.gradedAt());
  }
}
