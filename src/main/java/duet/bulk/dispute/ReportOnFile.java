package duet.bulk.dispute;

import duet.check.CheckResult;
import duet.check.MarkOverride;
import duet.check.Outcome;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.report.ReportFault;
import duet.report.ReportReader;
import duet.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The report that a student was given, as it was written. */
final class ReportOnFile {
  private final byte[] bytes;
  private final GradeReport report;

  private ReportOnFile(byte[] bytes, GradeReport report) {
    this.bytes = bytes;
    this.report = report;
  }

  static ReportOnFile read(Path folder, String submission) throws DisputeFault, IOException {
    Path file = folder.resolve("reports").resolve(submission).resolve("report.json");
    if (!Files.isRegularFile(file)) {
      throw new DisputeFault(
          "There is no %s yet. Grade it first: the command that made %s goes on where it was."
              .formatted(file, folder));
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new ReportOnFile(bytes, ReportReader.read(bytes));
    } catch (ReportFault e) {
      throw new DisputeFault(
          "The report %s cannot be read. Write it anew with duet rescore.".formatted(file), e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Points, reason, person and day of all that people decided, as the table has them. */
  SortedSet<String> decisions() {
    SortedSet<String> decisions = new TreeSet<>();
    checks().flatMap(check -> check.byHand().stream()).forEach(hand -> decisions.add(row(hand)));
    return decisions;
  }

  private static String row(MarkOverride hand) {
    OptionalInt points = hand.points();
    return String.join(
        "\n",
        points.isPresent() ? Integer.toString(points.getAsInt()) : "void",
        hand.reason(),
        hand.by(),
        hand.when());
  }

  /** A line for each check: what was found and what it earned. */
  List<String> marks() {
    List<String> lines = new ArrayList<>();
    for (ExerciseReport exercise : report.exercises()) {
      lines.add(
          "%s: %s, %d of %d points"
              .formatted(
                  exercise.id(),
                  exercise.status().word(),
                  exercise.score().earned(),
                  exercise.score().possible()));
      exercise.checks().forEach(check -> lines.add(mark(check)));
    }
    return lines;
  }

  private static String mark(CheckResult check) {
    Score score = Score.of(check);
    boolean isVoid = check.byHand().filter(MarkOverride::isVoid).isPresent();
    return "  %-24s %-13s %s%s"
        .formatted(
            check.spec().id(),
            check.outcome().word(),
            isVoid ? "void" : score.earned() + "/" + score.possible(),
            check.byHand().isPresent() ? "  (by hand)" : "");
  }

  /** The tokens that force the schedules again that made checks fail. */
  List<String> tokens() {
    return checks()
        .map(CheckResult::outcome)
        .filter(Outcome.Failed.class::isInstance)
        .map(failed -> ((Outcome.Failed) failed).evidence().replay())
        .filter(token -> !token.isEmpty())
        .toList();
  }

  private Stream<CheckResult> checks() {
    return report.exercises().stream().flatMap(exercise -> exercise.checks().stream());
  }
}
