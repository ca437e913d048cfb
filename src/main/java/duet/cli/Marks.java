package duet.cli;

import duet.Grader;
import duet.bulk.Plan;
import duet.bulk.ResultFolder;
import duet.bulk.Results;
import duet.bulk.gradebook.Gradebook;
import duet.bulk.journal.JournalFault;
import duet.bulk.overrides.Overrides;
import duet.bulk.sheet.SheetFault;
import duet.bulk.summary.CohortTally;
import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.compile.CompilerFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes reports and gradebooks of what is kept, without grading anything. */
final class Marks {
  private final Session session;
  private final RootCommand root;

  Marks(Session session, RootCommand root) {
    this.session = session;
    this.root = root;
  }

  /**
   * Writes them and tells what an instructor asks next.
   *
   * @param known what has been graded
   * @param prepared its exercises, ready
   * @throws SheetFault if what people decided about marks cannot be used
   */
  ExitCode write(Path out, ResultFolder known, List<PreparedExercise> prepared, Gradebook book)
      throws SheetFault, IOException {
    Made made = make(out, known, prepared, book);
    BulkSummary summary = new BulkSummary(session.terminal().page(root.color()));
    session.terminal().print(summary.of(made.results(), made.names(), session.shown(out)));
    return made.results().allFinal() ? ExitCode.DONE : ExitCode.UNDECIDED;
  }

  /** What was written about marks, and about people. */
  record Made(Results.Written results, Gradebook.Written names) {}

  /** Writes them and tells nothing. */
  Made make(Path out, ResultFolder known, List<PreparedExercise> prepared, Gradebook book)
      throws SheetFault, IOException {
    Overrides overrides = Overrides.of(out, known.plan().scope(prepared));
    CohortTally tally = new CohortTally(prepared, session.home().resolve("solutions"), overrides);
    Results.Written written =
        new Results(out, known.plan(), prepared, known.verdicts(), overrides).write(tally, book);
    return new Made(written, book.write(out, written.report()));
  }

  /**
   * The exercises of a plan, as they are now.
   *
   * @throws JournalFault if what one checks is no longer what was graded
   */
  List<PreparedExercise> exercises(Plan plan, Catalogue catalogue)
      throws CompilerFault, JournalFault {
    List<PreparedExercise> prepared = new ArrayList<>();
    try (Grader grader = new Grader(new CheckSettings(plan.setting().seed(), false, 0))) {
      for (Plan.Asked asked : plan.exercises()) {
        PreparedExercise now = grader.prepare(catalogue.get(asked.id()));
        plan.requireSame(asked, now);
        prepared.add(now);
      }
    }
    return prepared;
  }
}
