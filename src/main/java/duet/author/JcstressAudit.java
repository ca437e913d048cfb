package duet.author;

import duet.Graded;
import duet.Grader;
import duet.check.CheckResult;
import duet.check.CheckSettings;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.check.stress.StockHarness;
import duet.check.stress.StressTest;
import duet.check.stress.StressVerdict;
import duet.compile.ClassFiles;
import duet.compile.Compilation;
import duet.compile.CompileWorker;
import duet.compile.CompilerFault;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.exercise.Kind;
import duet.exercise.SourceFile;
import duet.kit.OutcomeSeen;
import duet.submission.Intake;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs every stress check twice against every solution: as it is graded, and under the harness that
 * jcstress comes with. So nobody has to believe that the two are the same thing.
 */
public final class JcstressAudit {
  private final VerifySettings settings;
  private final Consumer<String> progress;
  private final List<AuditRow> rows = new ArrayList<>();

  /**
   * Makes an audit.
   *
   * @param progress told a line before each solution
   */
  public JcstressAudit(VerifySettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Audits the stress checks of these exercises; about ten seconds a solution.
   *
   * @throws ExerciseFault if one is so broken that nothing can be graded with it
   * @throws CompilerFault if this machine cannot compile
   */
  public List<AuditRow> audit(List<Exercise> exercises) throws CompilerFault {
    try (Grader grader = new Grader(new CheckSettings(settings.seed(), settings.portable(), 0));
        CompileWorker compiler = new CompileWorker(0)) {
      for (Exercise exercise : exercises) {
        PreparedExercise prepared = grader.prepare(exercise);
        for (CheckSpec check : prepared.plan().checks()) {
          if (check.kind() == Kind.STRESS) {
            auditAll(grader, compiler, prepared, check);
          }
        }
      }
    }
    return List.copyOf(rows);
  }

  private void auditAll(
      Grader grader, CompileWorker compiler, PreparedExercise prepared, CheckSpec check)
      throws CompilerFault {
    Exercise exercise = prepared.exercise();
    Map<String, byte[]> resources = compiled(compiler, exercise).resources();
    for (Trial trial : Solutions.of(exercise, settings.solutions())) {
      boolean graded = trial.expectation().map(its -> its.status().equals("graded")).orElse(true);
      boolean wanted = settings.only().isEmpty() || settings.only().contains(trial.label());
      if (trial.kind() != Trial.Kind.STUB && graded && wanted) {
        progress.accept(exercise.id() + "/" + check.id() + " with " + trial.label());
        rows.add(row(grader, compiler, prepared, check, trial, resources));
      }
    }
  }

  private static Compilation.Compiled compiled(CompileWorker compiler, Exercise exercise)
      throws CompilerFault {
    List<SourceFile> sources = new ArrayList<>(exercise.stub());
    sources.addAll(exercise.given());
    sources.addAll(exercise.checks());
    return (Compilation.Compiled) compiler.compileChecks(sources, exercise.minimumJdk());
  }

  private static AuditRow row(
      Grader grader,
      CompileWorker compiler,
      PreparedExercise prepared,
      CheckSpec check,
      Trial trial,
      Map<String, byte[]> resources)
      throws CompilerFault {
    StressTest test = StressTest.of(check, prepared.checks());
    Graded graded = grader.grade(prepared.only(check.id()), trial.folder(), trial.name());
    CheckResult here = graded.report().checks().get(0);
    String name = prepared.exercise().id() + "/" + check.id();
    boolean right = trial.kind() == Trial.Kind.RIGHT;
    try {
      List<OutcomeSeen> there =
          StockHarness.observe(
              check.className(),
              prepared.checks().with(classes(compiler, prepared.exercise(), trial)),
              resources);
      return new AuditRow(
          name,
          trial.label(),
          right,
          observed(here.outcome()),
          here.outcome().word(),
          StressVerdict.of(test, there).outcomes(),
          "");
    } catch (IOException e) {
      return new AuditRow(
          name,
          trial.label(),
          right,
          observed(here.outcome()),
          here.outcome().word(),
          List.of(),
          e.getMessage());
    }
  }

  private static ClassFiles classes(CompileWorker compiler, Exercise exercise, Trial trial)
      throws CompilerFault, IOException {
    Intake intake = SubmissionFolder.take(trial.folder(), exercise, trial.name());
    if (!(intake instanceof Intake.Taken taken)) {
      throw new IOException("it cannot be read");
    }
    List<SourceFile> sources = new ArrayList<>(taken.submission().files());
    sources.addAll(exercise.given());
    Compilation compilation = compiler.compileSubmission(sources, exercise.minimumJdk());
    if (compilation instanceof Compilation.Compiled compiled) {
      return compiled.classes();
    }
    throw new IOException("it does not compile");
  }

  private static List<OutcomeSeen> observed(Outcome outcome) {
    if (outcome instanceof Outcome.Passed passed) {
      return passed.evidence().outcomes();
    }
    return outcome instanceof Outcome.Failed failed ? failed.evidence().outcomes() : List.of();
  }
}
