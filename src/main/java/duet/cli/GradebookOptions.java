package duet.cli;

import duet.bulk.cohort.Cohort;
import duet.bulk.gradebook.Gradebook;
import duet.bulk.sheet.SheetFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where names come from, and where marks go. */
final class GradebookOptions {
  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = "A CSV of the class: names, and numbers, logins or addresses to find them by.")
  private Path roster;

  @Option(
      names = "--gradebook",
      paramLabel = "FILE",
      description =
          "A CSV that Moodle or Canvas exported: a copy with the marks filled in is written to DIR/gradebook. May be"
              + " given several times.")
  private List<Path> exports = new ArrayList<>();

  @Option(
      names = "--column",
      paramLabel = "TITLE",
      description = "Which column of Canvas's gradebook to fill, where there are several.")
  private String column;

  /** Reads what is named, so that a mistake is told before anything is graded. */
  Gradebook open(Session session, Cohort cohort) throws SheetFault {
    return Gradebook.of(
        cohort,
        Optional.ofNullable(roster).map(session.here()::resolve),
        exports.stream().map(session.here()::resolve).toList(),
        Optional.ofNullable(column));
  }
}
