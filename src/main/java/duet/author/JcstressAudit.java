package duet.author;

import duet.Grader;
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
import duet.kit.OutcomeSeen;
import duet.sandbox.Place;
import duet.submission.Intake;
import duet.submission.SubmissionFolder;
import duet.trial.Solutions;
import duet.trial.Trial;
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
    List<AuditRow> rows = new ArrayList<>();
    try (Grader grader = new Grader(new CheckSettings(settings.seed(), settings.portable(), 0));
        CompileWorker compiler = new CompileWorker(Place.slot(0))) {
      for (Exercise exercise : exercises) {
        PreparedExercise prepared = grader.prepare(exercise);
        for (CheckSpec check : prepared.plan().checks()) {
          if (check.kind() == Kind.STRESS) {
            rows.addAll(rows(new Bench(grader, compiler, prepared, check)));
          }
        }
      }
    }
    return List.copyOf(rows);
  }

  private List<AuditRow> rows(Bench bench) throws CompilerFault {
    Map<String, byte[]> resources = bench.resources();
    List<AuditRow> rows = new ArrayList<>();
    for (Trial trial : Solutions.of(bench.exercise(), settings.solutions())) {
      boolean graded = trial.expectation().map(its -> its.status().equals("graded")).orElse(true);
      if (trial.kind() != Trial.Kind.STUB && graded && settings.wants(trial.label())) {
        progress.accept(bench.name() + " with " + trial.label());
        rows.add(bench.row(trial, resources));
      }
    }
    return rows;
  }

  /** One stress check, and what tries it. */
  private record Bench(
      Grader grader, CompileWorker compiler, PreparedExercise prepared, CheckSpec check) {
    Exercise exercise() {
      return prepared.exercise();
    }

    String name() {
      return exercise().id() + "/" + check.id();
    }

    /** What jcstress's annotation processor makes besides classes: its list of tests. */
    Map<String, byte[]> resources() throws CompilerFault {
      Compilation compilation =
          compiler.compileChecks(exercise().ownSources(), exercise().minimumJdk());
      return ((Compilation.Compiled) compilation).resources();
    }

    AuditRow row(Trial trial, Map<String, byte[]> resources) throws CompilerFault {
      Outcome here =
          grader
              .grade(prepared.only(check.id()), trial.folder(), trial.name())
              .report()
              .checks()
              .get(0)
              .outcome();
      List<OutcomeSeen> there = List.of();
      String trouble = "";
      try {
        there =
            StockHarness.observe(
                check.className(), prepared.checks().with(classes(trial)), resources);
      } catch (IOException e) {
        trouble = e.getMessage();
      }
      StressTest test = StressTest.of(check, prepared.checks());
      return new AuditRow(
          name(),
          trial.label(),
          trial.kind() == Trial.Kind.RIGHT,
          observed(here),
          here.word(),
          StressVerdict.of(test, there).outcomes(),
          trouble);
    }

    private ClassFiles classes(Trial trial) throws CompilerFault, IOException {
      Intake intake = SubmissionFolder.take(trial.folder(), exercise(), trial.name());
      if (!(intake instanceof Intake.Taken taken)) {
        throw new IOException("it cannot be read");
      }
      Compilation compilation =
          compiler.compileSubmission(taken.submission().with(exercise()), exercise().minimumJdk());
      if (compilation instanceof Compilation.Compiled compiled) {
        return compiled.classes();
      }
      throw new IOException("it does not compile");
    }
  }

  private static List<OutcomeSeen> observed(Outcome outcome) {
    if (outcome instanceof Outcome.Passed passed) {
      return passed.evidence().outcomes();
    }
    return outcome instanceof Outcome.Failed failed ? failed.evidence().outcomes() : List.of();
  }
}
