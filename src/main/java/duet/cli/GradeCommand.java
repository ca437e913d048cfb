package duet.cli;

import duet.report.GradeReport;
import duet.report.Isolation;
import duet.report.JsonReport;
import duet.report.TerminalReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Grades submissions, or one's own work. */
@Command(
    name = "grade",
    description = "Grades submissions, or your own work.",
    footer = {
      "",
      "Examples:",
      "  duet grade sing-dance             your working copy of one exercise",
      "  duet grade                        your work on all exercises",
      "  duet grade handed-in/s-7f3a       what somebody handed in",
      "  duet grade in/s-7f3a --json -     the report as JSON and nothing else",
      "  duet grade in/s-7f3a --html x.html    the report as a page for the browser",
      "  duet grade in/* --out reports     report.json and report.html for each of many"
    })
final class GradeCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";
  private static final Duration LEAST_BUDGET = Duration.ofMinutes(5);

  @ParentCommand private RootCommand root;

  @Parameters(
      paramLabel = "TARGET",
      arity = "0..*",
      description =
          "An exercise (your working copy of it, or else the stub), a folder, a .java file or an"
              + " archive (zip, tar, tar.gz). Without one: your work on all exercises.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "Grade only this exercise; may be given several times.")
  private List<String> exercises = new ArrayList<>();

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the report as JSON; - prints it and nothing else.")
  private String json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write the report as one HTML file that needs no network: what happened as pictures, and"
              + " the code with the lines concerned.")
  private String html;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write DIR/SUBMISSION/report.json and report.html for each submission.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The assignment's seed: random values of checks come from it.")
  private Long seed;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      defaultValue = "15m",
      description =
          "How long the checks of one exercise may take together (default: 15m; at least 5m)."
              + " Whoever is slow by his own doing loses the others; on a machine that is too busy"
              + " they are undecided.")
  private Duration budget;

  @Option(
      names = "--isolation",
      paramLabel = "MODE",
      defaultValue = "auto",
      description =
          "auto: what this machine can give (default); require: all of it, or nothing is graded;"
              + " off: only limits, for code that you trust.")
  private IsolationMode isolation;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "any",
      description =
          "any: exit with 1 if points were lost and 3 if some are undecided (default); fault: with"
              + " 3 only; never: with 0 after every grading.")
  private FailOn failOn;

  private final Session session;

  GradeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requireTime();
    List<Target> targets = new Targets(session, session.catalogue(catalogue), exercises).of(words);
    ReportFiles files = files(targets);
    files.check();
    GradingService grading = session.services().grading();
    Demand.check(isolation, grading.isolation(isolation));
    tellIsolation(grading, targets);
    ExitCode exitCode = ExitCode.DONE;
    List<GradeReport> own = new ArrayList<>();
    GradedCode ownCode = new GradedCode();
    for (Target target : targets) {
      GradedCode code = target.own() ? ownCode : new GradedCode();
      GradeReport report = grade(grading, target);
      new CourseRecords(session).graded(target, report);
      if (files.wantsPages()) {
        code.add(target, report);
      }
      if (target.own()) {
        own.add(report);
      } else {
        exitCode = exitCode.or(deliver(report, files, code, targets.size() > 1));
      }
    }
    if (!own.isEmpty()) {
      boolean among = own.size() < targets.size();
      exitCode = exitCode.or(deliver(OwnWork.together(own), files, ownCode, among));
    }
    return exitCode.code();
  }

  private ReportFiles files(List<Target> targets) {
    if (targets.isEmpty()) {
      throw Complaint.unusable("There are no exercises to grade.");
    }
    long submissions = targets.stream().map(Target::name).distinct().count();
    if ((json != null || html != null) && submissions > 1) {
      throw Complaint.unusable(
          (json != null ? "--json" : "--html")
              + " takes one submission, not "
              + submissions
              + ". For many use --out DIR.");
    }
    return new ReportFiles(
        json == null || json.equals(STANDARD_OUTPUT) ? null : session.here().resolve(json),
        html == null ? null : session.here().resolve(html),
        out == null ? null : session.here().resolve(out));
  }

  /** With less than that a right answer on a busy machine would come to nothing. */
  private void requireTime() {
    if (budget.compareTo(LEAST_BUDGET) < 0) {
      throw Complaint.unusable(
          "--budget is at least " + LEAST_BUDGET.toMinutes() + "m, so that nothing right is cut.");
    }
  }

  /** Whoever runs what strangers wrote must know what stands between it and the machine. */
  private void tellIsolation(GradingService grading, List<Target> targets) {
    if (targets.stream().allMatch(Target::own)) {
      return;
    }
    Isolation given = grading.isolation(isolation);
    String open =
        given.missing().isEmpty()
            ? "; nothing is missing"
            : "; missing: " + String.join("; ", given.missing());
    session
        .terminal()
        .err()
        .println(
            "Isolation " + given.level() + ": " + String.join(", ", given.layers()) + open + ".");
  }

  private GradeReport grade(GradingService grading, Target target) {
    session.terminal().err().println("Grading " + session.shown(target.path()) + " ...");
    return grading.grade(
        target.path(),
        new GradeOptions(
            target.name(),
            target.exercises(),
            target.named(),
            Optional.ofNullable(seed).map(String::valueOf),
            isolation,
            budget));
  }

  private ExitCode deliver(
      GradeReport report, ReportFiles files, GradedCode code, boolean oneOfMany) {
    files.write(report, code.code());
    if (STANDARD_OUTPUT.equals(json)) {
      printJson(report);
    } else {
      String heading = oneOfMany ? "== " + report.submissionId() + "\n\n" : "";
      String text = TerminalReport.text(report, session.terminal().style(root));
      session.terminal().print(heading + text + (oneOfMany ? "\n" : ""));
    }
    return ExitCode.of(report, failOn);
  }

  /** Past the terminal's encoding: JSON is UTF-8 everywhere. */
  private void printJson(GradeReport report) {
    try {
      JsonReport.write(report, session.terminal().out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
