package duet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.kit.Evidence;
import duet.kit.OutcomeSeen;
import duet.kit.ProcessSeen;
import duet.kit.Step;
import duet.report.view.Sources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A report that was written can be read, and is told as it was before. */
class ReportReaderTest {
  private static final TextStyle DRAWN = new TextStyle(80, false, true, true);

  @TestFactory
  Stream<DynamicTest> what_was_written_is_read_and_written_alike() {
    return ExampleReports.all().entrySet().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(), () -> roundTrip(JsonReport.text(example.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> so_are_real_reports() {
    return RealReports.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> roundTrip(RealReports.json(name))));
  }

  private static void roundTrip(String json) throws ReportFault {
    assertThat(JsonReport.text(read(json))).isEqualTo(json);
  }

  @TestFactory
  Stream<DynamicTest> a_view_of_what_was_read_is_a_view_of_what_was_written() {
    return ExampleReports.all().entrySet().stream()
        .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> same(example.getValue())));
  }

  @Test
  void evidence_of_every_kind_comes_back_as_it_was() throws ReportFault {
    Evidence evidence =
        Evidence.proved(List.of(new Step("thread 1", "A.java", 3, "reads n", "57")))
            .withProcesses(List.of(new ProcessSeen("child 1", "the submission", "A", "n = 1")))
            .withOutcomes(List.of(new OutcomeSeen("1, 1", 9, "forbidden", "one was lost")))
            .withReplay("a/b:swept:c@1:MQ:0123456789ab");
    GradeReport example = ExampleReports.firstFailed();
    ExerciseReport exercise = example.exercises().get(0);
    CheckResult check = exercise.checks().get(1);
    Outcome failed = new Outcome.Failed("seen", "why", "try", evidence);
    GradeReport report =
        new GradeReport(
            example.submissionId(),
            example.sha256(),
            List.of(exercise.with(List.of(new CheckResult(check.spec(), failed, 0.5)))),
            example.grader(),
            example.isolation(),
            example.gradedAt());
    GradeReport read = read(JsonReport.text(report));
    assertThat(read.exercises().get(0).checks().get(0).outcome()).isEqualTo(failed);
    same(report);
  }

  private static void same(GradeReport report) throws ReportFault {
    GradeReport read = read(JsonReport.text(report));
    // What has no form in UTF-8, such as half a character in the output, is read as something else.
    assertThat(TerminalReport.text(read, DRAWN).replace("  | \ufffd\n", ""))
        .isEqualTo(TerminalReport.text(report, DRAWN));
    for (int i = 0; i < report.exercises().size(); i++) {
      assertThat(explained(read.exercises().get(i)))
          .isEqualTo(explained(report.exercises().get(i)));
    }
  }

  private static String explained(ExerciseReport exercise) {
    return ExplainReport.text(exercise, exercise.checks(), Sources.none(), "", DRAWN);
  }

  @Test
  void what_is_no_report_is_told_in_a_sentence() {
    assertThatThrownBy(() -> read("{")).hasMessageContaining("no JSON, or was cut off");
    assertThatThrownBy(() -> read("")).hasMessageContaining("no report");
    assertThatThrownBy(() -> read("[1]")).hasMessageContaining("no report");
    String json = JsonReport.text(ExampleReports.hang());
    assertThatThrownBy(() -> read(json.replace("\"formatVersion\": 1", "\"formatVersion\": 7")))
        .hasMessageContaining("version 7");
    assertThatThrownBy(() -> read(json.replace("\"unfinished\"", "\"timed-out\"")))
        .hasMessageContaining("\"timed-out\" as outcome");
    assertThatThrownBy(() -> read(json.replace("\"waits-for-lock\"", "\"sings\"")))
        .hasMessageContaining("\"sings\" as activity");
  }

  private static GradeReport read(String json) throws ReportFault {
    return ReportReader.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
