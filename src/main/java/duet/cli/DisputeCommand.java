package duet.cli;

import duet.bulk.Plan;
import duet.bulk.ResultFolder;
import duet.bulk.cohort.CohortFault;
import duet.bulk.cohort.OpenCohort;
import duet.bulk.dispute.DisputeFault;
import duet.bulk.dispute.DisputePack;
import duet.bulk.journal.JournalFault;
import duet.bulk.sheet.SheetFault;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs what the marks of one submission rest on. */
@Command(
    name = "dispute",
    description = {
      "Packs all that the marks of one submission rest on.",
      "The zip holds the very bytes that were graded, the report with its evidence, the lines of the journal, the plan,"
          + " what was decided by hand, the versions, the seed, and the command that grades it again. It tells of no"
          + " other submission, and no name but those in the submission's own files."
    },
    footer = {
      "",
      "Examples:",
      "  duet dispute marks s-0123456789ab --cohort submissions.zip",
      "  duet dispute marks s-0123456789ab --cohort in --out ask.zip"
    })
final class DisputeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "A folder of results.")
  private Path folder;

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "A submission; gradebook/marks.csv says whose is called what.")
  private String submission;

  @Option(
      names = "--cohort",
      paramLabel = "COHORT",
      required = true,
      description =
          "What was graded. Its bytes are compared with those that were graded, and others are refused.")
  private Path place;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The zip to write (default: dispute-ID.zip).")
  private Path out;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  private final Session session;

  DisputeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path at = session.here().resolve(folder);
    Path from = session.here().resolve(place);
    if (!Files.exists(from)) {
      throw Complaint.unusable("There is nothing at \"" + place + "\".");
    }
    Path to = session.here().resolve(out == null ? Path.of("dispute-" + submission + ".zip") : out);
    if (Files.isDirectory(to) || !Files.isDirectory(to.toAbsolutePath().getParent())) {
      throw Complaint.unusable(
          "No file can be written at \"%s\": name a file in a folder that exists."
              .formatted(session.shown(to)));
    }
    try (ResultFolder known = ResultFolder.open(List.of(at));
        OpenCohort opened = OpenCohort.open(from)) {
      byte[] zip =
          new DisputePack(at, known, typedCatalogue())
              .bytes(submission, opened.cohort(), exercises(known.plan()));
      WholeFile.write(to, zip);
      session
          .terminal()
          .print(
              "Packed into %s; its README.txt says how to grade it again.%n"
                  .formatted(session.shown(to)));
      return ExitCode.DONE.code();
    } catch (CohortFault | SheetFault | JournalFault | DisputeFault e) {
      throw Complaint.unusable(e.getMessage());
    } catch (ExerciseFault | IOException e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    }
  }

  private String typedCatalogue() {
    return catalogue == null ? "" : session.typed(session.here().resolve(catalogue));
  }

  private List<Exercise> exercises(Plan plan) {
    Catalogue all = session.catalogue(catalogue);
    return plan.exercises().stream().map(asked -> all.get(asked.id())).toList();
  }
}
