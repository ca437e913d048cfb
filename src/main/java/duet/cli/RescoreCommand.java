package duet.cli;

import duet.bulk.ResultFolder;
import duet.bulk.cohort.CohortFault;
import duet.bulk.journal.JournalFault;
import duet.bulk.journal.RunLock;
import duet.bulk.sheet.SheetFault;
import duet.compile.CompilerFault;
import duet.exercise.ExerciseFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes marks anew where points have changed. */
@Command(
    name = "rescore",
    description = {
      "Writes the marks anew, with changed points and what was decided by hand.",
      "Nothing is run: reports are made of what is kept. If a check itself has changed, it says so and does nothing.",
      "",
      "DIR/overrides.csv changes marks by hand, here and in every later grading. Its columns are submission, check, points,"
          + " reason, by and when: check is EXERCISE/CHECK, and points is a whole number or void. With * for the"
          + " submission and void, the check counts for nobody. The report shows the reason, and who decided."
    },
    footer = {
      "",
      "Examples:",
      "  duet rescore marks                           after points were changed",
      "  duet rescore marks --gradebook canvas.csv    fill another gradebook"
    })
final class RescoreCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(paramLabel = "DIR", description = "A folder of results.")
  private Path folder;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  @Mixin private GradebookOptions gradebook;

  private final Session session;

  RescoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path at = session.here().resolve(folder);
    try (ResultFolder known = ResultFolder.open(List.of(at));
        RunLock lock = RunLock.take(at)) {
      Marks marks = new Marks(session, root);
      var prepared = marks.exercises(known.plan(), session.catalogue(catalogue));
      return marks.write(at, known, prepared, gradebook.open(session, known.cohort())).code();
    } catch (CohortFault | SheetFault | JournalFault e) {
      throw Complaint.unusable(e.getMessage());
    } catch (RunLock.Taken e) {
      throw new Complaint(ExitCode.BUSY, e.getMessage());
    } catch (ExerciseFault | CompilerFault | IOException e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    }
  }
}
