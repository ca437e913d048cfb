package duet.cli;

import duet.GraderPool;
import duet.calibrate.CalibrationWords;
import duet.calibrate.Calibrator;
import duet.calibrate.KnownAnswers;
import duet.calibrate.Selftest;
import duet.check.PreparedExercise;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.report.Calibration;
import duet.report.JsonCalibration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says whether this machine gives right marks. */
@Command(
    name = "calibrate",
    description = {
      "Says whether this machine gives right marks, at so many jobs at a time.",
      "It grades answers of which it is known what must come of them: those of a selftest, and the right and wrong ones"
          + " that the named exercises come with. What does not come out as it must cannot be judged here."
    },
    footer = {
      "",
      "Examples:",
      "  duet calibrate                        the selftest alone, in seconds",
      "  duet calibrate --jobs 16 --rounds 5   are 16 too many for this machine?",
      "  duet calibrate sing-dance             with all answers to this one, too"
    })
final class CalibrateCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(
      paramLabel = "EXERCISE",
      arity = "0..*",
      description = "Try these exercises, too (default: the selftest alone).")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Grade N at a time (default: one a processor).")
  private Integer jobs;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Grade each answer N times (default 1).")
  private int rounds;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  @Option(
      names = "--solutions",
      paramLabel = "DIR",
      description = "Where their answers are, if not Duet's own.")
  private Path solutions;

  @Option(
      names = "--isolation",
      paramLabel = "MODE",
      defaultValue = "auto",
      description =
          "auto: what this machine can give (default); require: everything, or nothing is tried; off: only limits.")
  private IsolationMode isolation;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result as JSON, in the form that it has in reports.")
  private Path json;

  private final Session session;

  CalibrateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int atATime = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    refuseFewer(atATime, "--jobs");
    refuseFewer(rounds, "--rounds");
    List<Exercise> exercises = exercises();
    ReportFiles files = new ReportFiles(json == null ? null : session.here().resolve(json), null);
    files.check();
    Demand.check(isolation, session.services().grading().isolation(isolation));
    try (GraderPool graders =
        new GraderPool(
            atATime, InstalledGrading.USUAL_SEED, false, isolation != IsolationMode.OFF)) {
      return run(graders, exercises, files).code();
    } catch (ExerciseFault | CompilerFault | IOException e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    }
  }

  private static void refuseFewer(int number, String option) {
    if (number < 1) {
      throw Complaint.unusable(
          "The option %s must be at least 1, got %d.".formatted(option, number));
    }
  }

  // Nobody needs a folder of exercises for the selftest.
  private List<Exercise> exercises() {
    if (ids.isEmpty()) {
      return List.of();
    }
    Catalogue all = session.catalogue(catalogue);
    return ids.stream().distinct().map(all::get).toList();
  }

  private ExitCode run(GraderPool graders, List<Exercise> exercises, ReportFiles files)
      throws CompilerFault, IOException {
    Calibrator calibrator = new Calibrator(graders, rounds);
    Calibration calibration;
    try (Selftest selftest = Selftest.unpack()) {
      calibration =
          calibrator.selftest(
              calibrator.begin(),
              selftest.answers(graders.first()),
              session.terminal().err()::println);
    }
    List<String> left = new ArrayList<>();
    for (Exercise exercise : exercises) {
      PreparedExercise prepared = graders.first().prepare(exercise);
      Path from =
          solutions == null
              ? session.home().resolve("solutions")
              : session.here().resolve(solutions);
      Optional<KnownAnswers> known =
          prepared.whyNotHere().isPresent() ? Optional.empty() : KnownAnswers.of(prepared, from);
      if (known.isEmpty()) {
        left.add(CalibrationWords.left(prepared, from));
        continue;
      }
      session.terminal().err().println(CalibrationWords.begins(known.get()));
      calibration = calibrator.with(calibration, known.get());
    }
    files.write(JsonCalibration.text(calibration).getBytes(StandardCharsets.UTF_8));
    session
        .terminal()
        .print(new CalibrationTable(session.terminal().page(root.color())).of(calibration, left));
    return calibration.holds() && left.isEmpty() ? ExitCode.DONE : ExitCode.UNDECIDED;
  }
}
