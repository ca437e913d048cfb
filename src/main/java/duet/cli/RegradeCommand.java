package duet.cli;

import duet.bulk.ResultFolder;
import duet.bulk.cohort.CohortFault;
import duet.bulk.journal.JournalFault;
import duet.bulk.journal.RunLock;
import duet.bulk.overrides.Overrides;
import duet.bulk.regrade.Comparison;
import duet.bulk.regrade.Grading;
import duet.bulk.regrade.MovesFiles;
import duet.bulk.sheet.SheetFault;
import duet.check.PreparedExercise;
import duet.compile.CompilerFault;
import duet.exercise.ExerciseFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares a grading with an earlier one. */
@Command(
    name = "regrade",
    description = {
      "Tells which marks moved since an earlier grading, and why.",
      "Grade the cohort into a new folder with duet bulk, then name both folders. Marks changed by hand come along:"
          + " where the new folder has no overrides.csv, that of the old one is copied. Every mark that moved is listed"
          + " here and in DIR/moved.csv and moved.json; what moved without a reason is unstable, and ends with exit code"
          + " 3."
    },
    footer = {
      "",
      "Examples:",
      "  duet bulk in --out new && duet regrade new --against marks",
      "  duet regrade new --against marks --gradebook canvas.csv"
    })
final class RegradeCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(paramLabel = "DIR", description = "The folder of results of the new grading.")
  private Path folder;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      required = true,
      description = "The folder of results of the earlier grading; nothing is changed in it.")
  private Path against;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  @Mixin private GradebookOptions gradebook;

  private final Session session;

  RegradeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path at = session.here().resolve(folder);
    Path old = session.here().resolve(against);
    try (ResultFolder known = ResultFolder.open(List.of(at));
        ResultFolder before = ResultFolder.open(List.of(old))) {
      if (Files.isSameFile(at, old)) {
        throw Complaint.unusable(
            "Both are the folder %s. Grade into a new one, with duet bulk COHORT --out NEW."
                .formatted(session.shown(at)));
      }
      try (RunLock lock = RunLock.take(at)) {
        return run(at, known, old, before).code();
      }
    } catch (CohortFault | SheetFault | JournalFault e) {
      throw Complaint.unusable(e.getMessage());
    } catch (RunLock.Taken e) {
      throw new Complaint(ExitCode.BUSY, e.getMessage());
    } catch (ExerciseFault | CompilerFault | IOException e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    }
  }

  private ExitCode run(Path at, ResultFolder known, Path old, ResultFolder before)
      throws CohortFault, SheetFault, JournalFault, CompilerFault, IOException {
    Marks marks = new Marks(session, root);
    List<PreparedExercise> prepared = marks.exercises(known.plan(), session.catalogue(catalogue));
    carryOver(at, known, old, prepared);
    Marks.Made made = marks.make(at, known, prepared, gradebook.open(session, known.cohort()));
    Comparison.Result result = Comparison.of(new Grading(old, before), new Grading(at, known));
    MovesFiles.write(at, result);
    MovesText text = new MovesText(session.terminal().page(root.color()));
    session.terminal().print(text.of(result, session.shown(at), session.shown(old)));
    boolean whole =
        result.unstable().isEmpty() && result.notCompared().isEmpty() && made.results().allFinal();
    return whole ? ExitCode.DONE : ExitCode.UNDECIDED;
  }

  private void carryOver(Path at, ResultFolder known, Path old, List<PreparedExercise> prepared)
      throws SheetFault, IOException {
    Path from = old.resolve(Overrides.NAME);
    Path to = at.resolve(Overrides.NAME);
    if (!Files.exists(from)) {
      return;
    }
    if (!Files.exists(to)) {
      Overrides carried = Overrides.read(from, known.plan().scope(prepared));
      Files.copy(from, to);
      tell(
          "Carried over from %s: %s."
              .formatted(
                  session.shown(from), BulkSummary.byHand(carried.changed(), carried.voided())));
    } else if (Files.mismatch(from, to) >= 0) {
      tell(
          "%s differs from %s; it is used as it is."
              .formatted(session.shown(to), session.shown(from)));
    }
  }

  private void tell(String line) {
    session.terminal().err().println(line);
  }
}
