package duet.cli;

import duet.check.ReplayToken;
import duet.exercise.Exercise;
import duet.exercise.Limits;
import duet.exercise.SourceFile;
import duet.report.ExampleReports;
import duet.report.GradeReport;
import duet.report.Isolation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The whole command line with two exercises, in a folder of its own, grading by a table. */
final class Cli implements Services, GradingService {
  /** What one call came to. */
  record Called(int code, String out, String err) {}

  final Map<String, String> environment = new HashMap<>(Map.of("PATH", ""));
  final List<GradeOptions> graded = new ArrayList<>();
  final List<Path> paths = new ArrayList<>();
  boolean interactive;
  boolean unicode = true;
  Isolation isolation = new Isolation("full", List.of("input"), List.of());
  Function<GradeOptions, GradeReport> grader = options -> ExampleReports.allPassed();

  private final Path here;

  Cli(Path here) {
    this.here = here;
  }

  Called call(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(stream(out), stream(err), interactive, unicode, Map.copyOf(environment));
    Session session = new Session(terminal, this, here.resolve("home"), here);
    int code = Main.commandLine(session).execute(args);
    return new Called(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Override
  public Catalogue catalogue(Path folder) {
    return () ->
        List.of(
            exercise(4, "sing-dance", "Sing and dance at the same time", folder),
            exercise(9, "lost-update", "n += 1 is three steps", folder));
  }

  @Override
  public GradeReport replay(Path target, Exercise exercise, ReplayToken token) {
    return grade(
        target,
        new GradeOptions(
            "replay",
            List.of(exercise),
            true,
            Optional.of(token.seed()),
            IsolationMode.AUTO,
            Duration.ofMinutes(15)));
  }

  @Override
  public GradingService grading() {
    return this;
  }

  @Override
  public Isolation isolation(IsolationMode mode) {
    return isolation;
  }

  @Override
  public GradeReport grade(Path target, GradeOptions options) {
    paths.add(target);
    graded.add(options);
    GradeReport report = grader.apply(options);
    return new GradeReport(
        options.submissionId(),
        report.sha256(),
        report.exercises(),
        report.grader(),
        report.isolation(),
        report.gradedAt());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static Exercise exercise(int order, String id, String title, Path folder) {
    String name = id.replace("-", "");
    return new Exercise(
        id,
        title,
        order,
        List.of("threads", "join"),
        List.of(name + "/Task.java"),
        List.of(),
        List.of(),
        17,
        Limits.standard(),
        Map.of(),
        List.of("Who dances while\nthe song lasts?", "Two threads:\n\n```\nstart();\n```"),
        List.of(new SourceFile(name + "/Task.java", "package " + name + ";\n")),
        List.of(new SourceFile(name + "/Stage.java", "package " + name + ";\n// given\n")),
        List.of(),
        folder.resolve(id));
  }
}
