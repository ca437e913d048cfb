package duet;

import duet.check.Audience;
import duet.check.CheckRequest;
import duet.check.CheckResult;
import duet.check.CheckRun;
import duet.check.CheckSettings;
import duet.check.Checker;
import duet.check.Outcome;
import duet.check.Preparation;
import duet.check.PreparedExercise;
import duet.check.RunnersAhead;
import duet.check.weave.Swept;
import duet.compile.ClassFiles;
import duet.compile.Compilation;
import duet.compile.CompileWorker;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.inspect.ApiCheck;
import duet.inspect.Inspection;
import duet.inspect.Inspector;
import duet.report.ExerciseReport;
import duet.report.Status;
import duet.submission.Intake;
import duet.submission.Problem;
import duet.submission.Submission;
import duet.submission.SubmissionFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The pipeline: submission, compilation, inspection, checks, report. It never loads a class of a
 * submission.
 *
 * <p>One grader grades one submission at a time; its compile worker stays warm between them.
 */
public final class Grader implements AutoCloseable {
  private final CheckSettings settings;
  private final Gate gate;
  private final CompileWorker compiler;
  private final Preparation preparation;
  private final RunnersAhead ahead;

  /** With these settings; the compile worker starts when it is first needed. */
  public Grader(CheckSettings settings) {
    this(settings, Grader::inspected);
  }

  /** As above; the tests of what holds without the allow-list bring a gate of their own. */
  Grader(CheckSettings settings, Gate gate) {
    this.settings = settings;
    this.gate = gate;
    this.compiler = new CompileWorker(settings.place());
    this.preparation = new Preparation(compiler);
    this.ahead = new RunnersAhead(settings.place());
  }

  /** Says what of a submission may not run. */
  @FunctionalInterface
  interface Gate {
    /** Of its own classes, without the given ones, and of what is made of them for sweeps. */
    Inspection inspect(PreparedExercise prepared, ClassFiles own, Swept swept);
  }

  private static Inspection inspected(PreparedExercise prepared, ClassFiles own, Swept swept) {
    Inspection inspection = Inspector.of(prepared.exercise()).inspect(own, prepared.given());
    return inspection.accepted() && Swept.isWantedBy(prepared.plan())
        ? new Inspection(swept.problems())
        : inspection;
  }

  /**
   * Makes an exercise ready, so that a broken one is found before any submission is touched.
   *
   * @throws duet.exercise.ExerciseFault if its checks do not compile, or state no plan
   * @throws CompilerFault if the compiler cannot be used on this machine
   */
  public PreparedExercise prepare(Exercise exercise) throws CompilerFault {
    return preparation.of(exercise);
  }

  /**
   * Starts in the background what grades the next submission of an exercise, so that nobody waits
   * for that later.
   */
  public void expect(Exercise exercise) {
    compiler.warmUp();
    ahead.expect(exercise);
  }

  /**
   * Grades what is in a folder or a file.
   *
   * @param id what to call the submission
   */
  public Graded grade(PreparedExercise prepared, Path target, String id) {
    Intake intake = SubmissionFolder.take(target, prepared.exercise(), id);
    if (intake instanceof Intake.Rejected rejected) {
      return rejected(prepared, rejected.problems());
    }
    return grade(prepared, ((Intake.Taken) intake).submission());
  }

  /** What holds for one submission. */
  private record Terms(CheckSettings settings, Audience audience) {}

  /** What comes of a submission that cannot be opened. */
  public static Graded rejected(PreparedExercise prepared, List<Problem> problems) {
    return new Graded(stopped(prepared, Status.REJECTED_INPUT, problems), "", 0);
  }

  /** Grades a submission that has been taken in. */
  public Graded grade(PreparedExercise prepared, Submission submission) {
    return grade(prepared, submission, new Terms(settings, Audience.none()));
  }

  /**
   * The same while somebody waits for it.
   *
   * @param seed for this submission alone
   * @param audience told what is found as soon as it is; once it has left, nothing comes of it that
   *     counts
   */
  public Graded grade(
      PreparedExercise prepared, Submission submission, String seed, Audience audience) {
    return grade(prepared, submission, new Terms(settings.seeded(seed), audience));
  }

  private Graded grade(PreparedExercise prepared, Submission submission, Terms terms) {
    if (prepared.whyNotHere().isPresent()) {
      return new Graded(skipped(prepared), submission.sha256(), 0);
    }
    try {
      Compilation compilation =
          compiler.compileSubmission(
              submission.with(prepared.exercise()), prepared.exercise().minimumJdk());
      if (compilation instanceof Compilation.DoesNotCompile broken) {
        return stopped(prepared, submission, Status.DOES_NOT_COMPILE, broken.problems());
      }
      return inspect(prepared, submission, ((Compilation.Compiled) compilation).classes(), terms);
    } catch (CompilerFault e) {
      return stopped(
          prepared, submission, Status.GRADER_FAULT, List.of(Problem.of(e.getMessage(), "")));
    } catch (RuntimeException | StackOverflowError e) {
      // A mistake of ours that one submission brings out must not cost the others their marks.
      return stopped(
          prepared,
          submission,
          Status.GRADER_FAULT,
          List.of(
              Problem.of(
                  "Duet has a mistake that this submission brings out: %s at %s."
                      .formatted(e.getClass().getSimpleName(), firstFrame(e)),
                  "Report it, with the submission.")));
    }
  }

  private static String firstFrame(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return frames.length == 0 ? "an unknown place" : frames[0].toString();
  }

  private Graded inspect(
      PreparedExercise prepared, Submission submission, ClassFiles classes, Terms terms) {
    Exercise exercise = prepared.exercise();
    ClassFiles given = prepared.given();
    ClassFiles own = prepared.own(classes);
    List<Problem> changed = ApiCheck.compare(prepared.stub(), classes);
    if (!changed.isEmpty()) {
      return stopped(prepared, submission, Status.REJECTED_INPUT, changed);
    }
    Swept swept = new Swept(own);
    Inspection inspection = gate.inspect(prepared, own, swept);
    if (!inspection.accepted()) {
      return stopped(prepared, submission, Status.REFUSED_API, inspection.problems());
    }
    terms.audience().accepted();
    CheckRun run =
        Checker.run(
            new CheckRequest(
                exercise,
                prepared.plan(),
                prepared.checks(),
                own,
                swept,
                given,
                submission.sha256(),
                prepared.sha256(),
                terms.settings()),
            Optional.of(ahead),
            terms.audience());
    return new Graded(
        report(prepared, Status.GRADED, List.of(), submission.notes(), run.results(), run.output()),
        submission.sha256(),
        run.netsReached(),
        exercise.children().isPresent());
  }

  private static Graded stopped(
      PreparedExercise prepared, Submission submission, Status status, List<Problem> problems) {
    return new Graded(stopped(prepared, status, problems), submission.sha256(), 0);
  }

  private static ExerciseReport stopped(
      PreparedExercise prepared, Status status, List<Problem> problems) {
    Outcome outcome =
        status == Status.GRADER_FAULT
            ? new Outcome.GraderFault(problems.get(0).message())
            : new Outcome.NotRun(
                switch (status) {
                  case DOES_NOT_COMPILE -> "It does not compile.";
                  case REFUSED_API -> "It uses what submissions may not use.";
                  default -> "What the exercise asks for is not there.";
                });
    return report(prepared, status, problems, List.of(), same(prepared, outcome), "");
  }

  private static ExerciseReport skipped(PreparedExercise prepared) {
    return report(
        prepared,
        Status.SKIPPED,
        List.of(Problem.of(prepared.whyNotHere().orElseThrow(), "")),
        List.of(),
        List.of(),
        "");
  }

  private static List<CheckResult> same(PreparedExercise prepared, Outcome outcome) {
    return prepared.plan().checks().stream()
        .map(check -> new CheckResult(check, outcome, 0))
        .toList();
  }

  private static ExerciseReport report(
      PreparedExercise prepared,
      Status status,
      List<Problem> problems,
      List<String> notes,
      List<CheckResult> results,
      String output) {
    Exercise exercise = prepared.exercise();
    return new ExerciseReport(
        exercise.id(),
        exercise.title(),
        status,
        problems,
        notes,
        results,
        output,
        prepared.sha256());
  }

  @Override
  public void close() {
    ahead.close();
    compiler.close();
  }
}
