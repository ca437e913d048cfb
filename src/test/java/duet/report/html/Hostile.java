package duet.report.html;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.exercise.SourceFile;
import duet.kit.Evidence;
import duet.kit.OutcomeSeen;
import duet.kit.ProcessSeen;
import duet.kit.Step;
import duet.report.ExampleReports;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.submission.Problem;
import java.util.List;
import java.util.Map;

/** A report in which everything that a submission chooses means harm. */
public final class Hostile {
  /** Would run, close what it stands in, or turn the text round, if it were not escaped. */
  public static final String TEXT =
      "</script></style></title><img src=x onerror=\"document.title='owned'\">'\"&amp;"
          + "\u202etxt\u0007\u001b[31m\u2066\ud800<svg onload=\"document.title='owned'\">";

  private Hostile() {}

  /** The report. */
  public static GradeReport report() {
    GradeReport hang = ExampleReports.hang();
    ExerciseReport exercise = hang.exercises().get(0);
    Evidence evidence =
        Evidence.proved(
                List.of(
                    new Step(TEXT, "Bank.java", 1, TEXT, TEXT),
                    new Step("b", TEXT, 1, "waits", TEXT)))
            .withProcesses(List.of(new ProcessSeen(TEXT, "", TEXT, TEXT)))
            .withOutcomes(List.of(new OutcomeSeen(TEXT, 3, "forbidden", TEXT)))
            .withReplay(TEXT);
    CheckResult failed =
        new CheckResult(
            exercise.checks().get(0).spec(), new Outcome.Failed(TEXT, TEXT, TEXT, evidence), 0);
    return new GradeReport(
        "s-7f3a",
        hang.sha256(),
        List.of(
            new ExerciseReport(
                exercise.id(),
                exercise.title(),
                exercise.status(),
                List.of(new Problem(TEXT, 1, TEXT, TEXT)),
                List.of(TEXT),
                List.of(failed, exercise.checks().get(1)),
                TEXT,
                exercise.checksSha256())),
        hang.grader(),
        hang.isolation(),
        hang.gradedAt());
  }

  /** Its source. */
  public static HtmlReport.Code code() {
    return new HtmlReport.Code(
        Map.of(
            "ordered-transfer",
            List.of(new SourceFile("orderedtransfer/Bank.java", "// " + TEXT + "\n/* " + TEXT))),
        false,
        TEXT);
  }
}
