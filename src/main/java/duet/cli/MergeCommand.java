package duet.cli;

import duet.bulk.MissingWork;
import duet.bulk.ResultFolder;
import duet.bulk.cohort.CohortFault;
import duet.bulk.journal.JournalFault;
import duet.bulk.journal.RunLock;
import duet.bulk.overrides.Overrides;
import duet.bulk.sheet.SheetFault;
import duet.compile.CompilerFault;
import duet.exercise.ExerciseFault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts slices of a cohort together. */
@Command(
    name = "merge",
    description = {
      "Puts together what slices of one cohort found, and writes the marks.",
      "Whether all is there is told by comparing what was to be done with what is kept, never by what a slice said; what"
          + " is missing is named, with the slices to run again. The folder of marks can then be used like any other."
    },
    footer = {
      "",
      "Examples:",
      "  duet merge part1 part2 part3 --out marks",
      "  duet merge marks/part-* --out marks --missing again.txt      for a batch system"
    })
final class MergeCommand implements Callable<Integer> {
  @ParentCommand private RootCommand root;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of results.")
  private List<Path> folders;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the marks go; may be one of the folders.")
  private Path out;

  @Option(
      names = "--missing",
      paramLabel = "FILE",
      description =
          "Write here the numbers of the slices to run again, such as 3,7; nothing when all is done.")
  private Path missing;

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  @Mixin private GradebookOptions gradebook;

  private final Session session;

  MergeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Path> from = folders.stream().map(session.here()::resolve).toList();
    Path to = session.here().resolve(out);
    try (ResultFolder known = ResultFolder.open(from)) {
      return write(known, from, to).code();
    } catch (CohortFault | SheetFault | JournalFault e) {
      throw Complaint.unusable(e.getMessage());
    } catch (RunLock.Taken e) {
      throw new Complaint(ExitCode.BUSY, e.getMessage());
    } catch (ExerciseFault | CompilerFault | IOException e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    }
  }

  private void tellUnused(List<Path> from, Path to) throws IOException {
    for (Path each : from) {
      Path table = each.resolve(Overrides.NAME);
      if (Files.exists(table) && !Files.isSameFile(each, to)) {
        session
            .terminal()
            .err()
            .println(
                "%s is not used: what people decide about marks belongs into %s."
                    .formatted(session.shown(table), session.shown(to.resolve(Overrides.NAME))));
      }
    }
  }

  private ExitCode write(ResultFolder known, List<Path> from, Path to)
      throws CohortFault, SheetFault, JournalFault, RunLock.Taken, CompilerFault, IOException {
    Files.createDirectories(to);
    try (RunLock lock = RunLock.take(to)) {
      Marks marks = new Marks(session, root);
      var prepared = marks.exercises(known.plan(), session.catalogue(catalogue));
      var book = gradebook.open(session, known.cohort());
      tellUnused(from, to);
      known.keepIn(to);
      ExitCode code = marks.write(to, known, prepared, book);
      return code.or(tellMissing(known));
    }
  }

  private ExitCode tellMissing(ResultFolder known) throws IOException {
    MissingWork work = known.missing();
    if (missing != null) {
      String line = work.array().isEmpty() ? "" : work.array() + "\n";
      Files.writeString(session.here().resolve(missing), line);
    }
    if (work.isNone()) {
      return ExitCode.DONE;
    }
    PrintStream err = session.terminal().err();
    known
        .notBegun()
        .forEach(each -> err.println("Nothing has begun in %s.".formatted(session.shown(each))));
    err.println(work.sentences());
    return ExitCode.UNDECIDED;
  }
}
