package duet.cli;

import duet.bulk.Bulk;
import duet.bulk.BulkSettings;
import duet.bulk.KeptSources;
import duet.bulk.Plan;
import duet.bulk.ResultFolder;
import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.CohortFault;
import duet.bulk.cohort.OpenCohort;
import duet.bulk.cohort.Slice;
import duet.bulk.gradebook.Gradebook;
import duet.bulk.journal.JournalFault;
import duet.bulk.journal.RunLock;
import duet.bulk.sheet.SheetFault;
import duet.calibrate.CalibrationFault;
import duet.check.PreparedExercise;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Grades all that a class handed in. */
@Command(
    name = "bulk",
    description = {
      "Grades all that a class handed in.",
      "It takes a folder or archive as Moodle, Canvas or Gradescope give it out, clones of repositories, or a folder a"
          + " student. What is done is kept: a run that was killed goes on where it was, and nothing is graded twice."
    },
    footer = {
      "",
      "Examples:",
      "  duet bulk submissions.zip --out marks              grade what the platform gave you",
      "  duet bulk in --out marks --exercise lost-update    one exercise, though some handed in more",
      "  duet bulk in --out marks --roster class.csv        put names to the marks, in marks/gradebook",
      "  duet bulk in --out part3 --slice 3/10              a tenth of the work, for one machine of ten"
    })
final class BulkCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(paramLabel = "COHORT", description = "A folder or an archive (zip, tar, tar.gz).")
  private String place;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where results are kept; name it again to go on.")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Grade N at a time (default: one a processor).")
  private Integer jobs;

  @Option(
      names = "--slice",
      paramLabel = "I/N",
      converter = SliceConverter.class,
      defaultValue = "1/1",
      description =
          "Do only the I-th of N parts of the work; the command merge puts them together.")
  private Slice slice;

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description =
          "What everybody was to answer; may be given several times. Without it: what anybody answered.")
  private List<String> exercises = new ArrayList<>();

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  @Option(
      names = "--html",
      description =
          "Write reports/ID/report.html, too: a page with pictures and the code, without its"
              + " comments. The commands merge, rescore and regrade then do the same.")
  private boolean html;

  @Mixin private GradebookOptions gradebook;

  @Option(names = "--seed", paramLabel = "N", description = "The assignment's seed.")
  private Long seed;

  @Option(
      names = "--isolation",
      paramLabel = "MODE",
      defaultValue = "require",
      description =
          "require: everything, or nothing is graded (default); auto: what this machine can give; off: only limits, for"
              + " code that you trust.")
  private IsolationMode isolation;

  @Option(
      names = "--calibrate",
      description =
          "First grade the right and wrong answers that the exercises come with; what this machine cannot judge of them"
              + " is left undecided. Without it, a selftest is all that is tried; name it again when you go on.")
  private boolean calibrate;

  @Option(
      names = "--uncalibrated",
      description =
          "Grade even where the selftest shows that marks may be wrong on this machine; every report says so.")
  private boolean uncalibrated;

  private final Session session;

  BulkCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Demand.check(isolation, session.services().grading().isolation(isolation));
    Path from = session.here().resolve(place);
    if (!Files.exists(from)) {
      throw Complaint.unusable("There is nothing at \"" + place + "\".");
    }
    try (OpenCohort opened = OpenCohort.open(from, session.catalogue(catalogue).ids())) {
      return run(opened.cohort()).code();
    } catch (CohortFault | SheetFault | JournalFault e) {
      throw Complaint.unusable(e.getMessage());
    } catch (RunLock.Taken e) {
      throw new Complaint(ExitCode.BUSY, e.getMessage());
    } catch (CalibrationFault | ExerciseFault | CompilerFault e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    } catch (IOException e) {
      throw new Complaint(
          ExitCode.UNDECIDED,
          "The run stopped: %s. What was graded is kept in %s; the same command goes on from there."
              .formatted(e.getMessage(), session.shown(session.here().resolve(out))));
    }
  }

  private ExitCode run(Cohort cohort)
      throws CohortFault,
          SheetFault,
          JournalFault,
          RunLock.Taken,
          CalibrationFault,
          CompilerFault,
          IOException {
    Terminal terminal = session.terminal();
    BulkSettings settings = settings();
    terminal
        .err()
        .println(
            "%d submissions, read as %s; %d things to look at."
                .formatted(cohort.handins().size(), cohort.layout(), cohort.oddities().size()));
    Gradebook book = gradebook.open(session, cohort);
    // Only the exercises are kept: the plan is read again below, and of ten thousand submissions it
    // would stand twice in the memory.
    List<PreparedExercise> prepared = graded(settings, cohort);
    if (html) {
      KeptSources.keep(
          settings.out(),
          Plan.read(settings.out()),
          cohort,
          prepared.stream().map(PreparedExercise::exercise).toList());
    }
    if (slice.of() > 1) {
      terminal.print(
          "Slice %s is done. The command merge puts the slices together.%n".formatted(slice));
      return ExitCode.DONE;
    }
    try (ResultFolder known = ResultFolder.open(List.of(settings.out()))) {
      return new Marks(session, root).write(settings.out(), known, prepared, book);
    }
  }

  private List<PreparedExercise> graded(BulkSettings settings, Cohort cohort)
      throws SheetFault, JournalFault, RunLock.Taken, CalibrationFault, CompilerFault, IOException {
    Terminal terminal = session.terminal();
    try (RunProgress progress = RunProgress.on(terminal)) {
      Bulk.Done done = new Bulk(settings, progress).run(cohort, asked(cohort));
      if (done.damaged() > 0) {
        terminal
            .err()
            .println(
                "%d lines of the journal had been changed by somebody; what they told was graded again."
                    .formatted(done.damaged()));
      }
      return done.exercises();
    }
  }

  private List<Exercise> asked(Cohort cohort) throws IOException {
    Catalogue all = session.catalogue(catalogue);
    if (!exercises.isEmpty()) {
      return exercises.stream().distinct().map(all::get).toList();
    }
    List<Exercise> answered = Bulk.answered(cohort, all.exercises());
    if (answered.isEmpty()) {
      throw Complaint.unusable(
          "No submission has a file of any exercise. Say with --exercise what was asked.");
    }
    return answered;
  }

  private BulkSettings settings() {
    try {
      return new BulkSettings(
          session.here().resolve(out),
          jobs == null ? Runtime.getRuntime().availableProcessors() : jobs,
          slice,
          seed == null ? InstalledGrading.USUAL_SEED : Long.toString(seed),
          isolation != IsolationMode.OFF,
          session.home().resolve("solutions"),
          calibrate,
          uncalibrated);
    } catch (IllegalArgumentException e) {
      throw Complaint.unusable("The option --" + e.getMessage() + ".");
    }
  }
}
