package duet.cli;

import duet.check.CheckResult;
import duet.course.Course;
import duet.exercise.Exercise;
import duet.report.ExerciseReport;
import duet.report.ExplainReport;
import duet.report.GradeReport;
import duet.report.Status;
import duet.report.TerminalReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Explains a failed check once more, in full. */
@Command(
    name = "explain",
    description = "Says in full why a check failed, with your source lines.",
    footer = {
      "",
      "It reads the report of the last grading and runs nothing. Your lines are shown if your files",
      "are still those that were graded.",
      "",
      "Examples:",
      "  duet explain sing-dance                   the first failed check",
      "  duet explain sing-dance waits             that check",
      "  duet explain sing-dance --all             all of them, one after the other",
      "  duet explain reports/s-7f3a/report.json --target in/s-7f3a"
    })
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID|REPORT",
      description = "The exercise (not needed inside its folder), or a report.json.")
  private String word;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CHECK",
      description = "The check, if not the first that failed.")
  private String checkId;

  @Option(names = "--all", description = "Explain every check that did not pass.")
  private boolean all;

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description = "The folder or .java file that was graded, if not your working copy.")
  private String target;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  private final Session session;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Catalogue exercises = session.catalogue(catalogue);
    GradedBefore before = new GradedBefore(session, exercises);
    GradeReport report = before.report(word);
    ExerciseReport exercise = before.exercise(report, word);
    if (exercise.status() != Status.GRADED) {
      session.terminal().print(TerminalReport.text(report, session.terminal().style(root)));
      return ExitCode.DONE.code();
    }
    List<CheckResult> checks = checks(exercise);
    if (checks.isEmpty()) {
      session
          .terminal()
          .print(
              "There is nothing to explain about %s: every check passed when it was last graded.%n"
                  .formatted(exercise.id()));
      return ExitCode.DONE.code();
    }
    GradedSources sources =
        exercises
            .find(exercise.id())
            .map(known -> sources(known, report))
            .orElse(GradedSources.unknown(exercise.id()));
    session
        .terminal()
        .print(
            ExplainReport.text(
                exercise,
                checks,
                sources.lines(),
                sources.remark(),
                session.terminal().style(root)));
    return ExitCode.DONE.code();
  }

  private GradedSources sources(Exercise exercise, GradeReport report) {
    Path files = target == null ? ownCopy(exercise) : session.here().resolve(target);
    if (target != null && !Files.exists(files)) {
      throw Complaint.unusable("There is no \"" + target + "\": --target names what was graded.");
    }
    return GradedSources.of(session, exercise, files, report);
  }

  /** Also from inside a folder of the course; null where there is none. */
  private Path ownCopy(Exercise exercise) {
    return Course.find(session.here())
        .map(course -> course.folder(exercise.id()))
        .filter(Files::isDirectory)
        .or(() -> new WorkingCopies(session).of(exercise))
        .orElse(null);
  }

  private List<CheckResult> checks(ExerciseReport exercise) {
    if (checkId != null) {
      return List.of(named(exercise));
    }
    List<CheckResult> found = ExplainReport.explainable(exercise);
    return all || found.isEmpty() ? found : found.subList(0, 1);
  }

  private CheckResult named(ExerciseReport exercise) {
    return exercise.checks().stream()
        .filter(check -> check.spec().id().equals(checkId))
        .findFirst()
        .orElseThrow(
            () ->
                Complaint.unusable(
                    "%s has no check \"%s\" in this report. Its checks: %s."
                        .formatted(
                            exercise.id(),
                            checkId,
                            exercise.checks().stream()
                                .map(check -> check.spec().id())
                                .collect(Collectors.joining(", ")))));
  }
}
