package duet.cli;

import duet.check.ReplayToken;
import duet.exercise.Exercise;
import duet.report.ExerciseReport;
import duet.report.ExplainReport;
import duet.report.GradeReport;
import duet.report.Status;
import duet.report.TerminalReport;
import duet.report.TextStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Forces the schedule of a failure again. */
@Command(
    name = "replay",
    description = "Forces exactly the schedule again that made a check fail.",
    footer = {
      "",
      "A report of a failure ends with its token. It belongs to the bytes that were graded, and to the",
      "checks: once one of them has changed, grade again.",
      "",
      "Examples:",
      "  duet replay TOKEN                 with your working copy",
      "  duet replay TOKEN in/s-7f3a       with what somebody handed in"
    })
final class ReplayCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(index = "0", paramLabel = "TOKEN", description = "What a report names.")
  private String word;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TARGET",
      description = "The folder or .java file that was graded, if not your working copy.")
  private String target;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  private final Session session;

  ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReplayToken token = token();
    Catalogue exercises = session.catalogue(catalogue);
    exercises.get(token.exercise());
    Target found =
        new Targets(session, exercises, List.of(token.exercise()))
            .of(target == null ? List.of() : List.of(target))
            .get(0);
    GradeReport report =
        session.services().grading().replay(found.path(), exercises.get(token.exercise()), token);
    session.terminal().print(text(report, exercises.get(token.exercise()), found));
    return ExitCode.of(report, FailOn.ANY).code();
  }

  private String text(GradeReport report, Exercise exercise, Target found) {
    TextStyle style = session.terminal().style(root);
    ExerciseReport replayed = report.exercises().get(0);
    return replayed.status() == Status.GRADED
        ? ExplainReport.text(
            replayed,
            replayed.checks(),
            GradedSources.of(session, exercise, found.path(), report).lines(),
            "",
            style)
        : TerminalReport.text(report, style);
  }

  private ReplayToken token() {
    try {
      return ReplayToken.parse(word);
    } catch (IllegalArgumentException e) {
      throw Complaint.unusable(e.getMessage());
    }
  }
}
