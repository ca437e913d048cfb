package duet.bulk.gradebook;

import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.Handin;
import duet.bulk.cohort.Person;
import duet.bulk.sheet.Sheet;
import duet.bulk.sheet.SheetFault;
import duet.bulk.summary.CohortReport;
import duet.files.WholeFile;
import duet.report.GradeReport;
import duet.report.TerminalReport;
import duet.report.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts names to marks, in a folder of its own: the only one that must not be handed around. */
public final class Gradebook {
  private final Cohort cohort;
  private final Roster roster;
  private final List<Export> exports;
  private final Map<String, Handin> byId = new LinkedHashMap<>();
  private final FeedbackZip feedback = new FeedbackZip();

  private Gradebook(Cohort cohort, Roster roster, List<Export> exports) {
    this.cohort = cohort;
    this.roster = roster;
    this.exports = exports;
    cohort.handins().forEach(handin -> byId.put(handin.id(), handin));
  }

  /**
   * For a cohort. What is named is read now, so that nobody waits for a grading whose marks have no
   * place to go.
   *
   * @param roster a CSV of the class, if there is one
   * @param exports gradebooks that are to be filled
   * @param column which column of Canvas's to fill, if the caller says so
   * @throws SheetFault if one of them cannot be used
   */
  public static Gradebook of(
      Cohort cohort, Optional<Path> roster, List<Path> exports, Optional<String> column)
      throws SheetFault {
    List<Export> read = new ArrayList<>();
    for (Path each : exports) {
      read.add(Export.read(each, column));
    }
    return new Gradebook(
        cohort, roster.isPresent() ? Roster.read(roster.get()) : Roster.none(), read);
  }

  /**
   * What was written.
   *
   * @param unmatched sentences about people who have no row in an export
   * @param oddities how many things somebody has to look at
   */
  public record Written(List<String> unmatched, int oddities) {}

  /** Takes a report in, for the feedback that goes back to its student. */
  public void add(GradeReport report) throws IOException {
    if (cohort.layout().equals(FeedbackZip.LAYOUT)) {
      feedback.add(byId.get(report.submissionId()), TerminalReport.text(report, TextStyle.plain()));
    }
  }

  /** Writes {@code marks.csv}, the filled exports and what else the cohort's platform takes. */
  public Written write(Path out, CohortReport report) throws IOException {
    Path folder = Files.createDirectories(out.resolve("gradebook"));
    List<Marked> marked = marked(report);
    List<String> unmatched = new ArrayList<>();
    WholeFile.write(folder.resolve("marks.csv"), marks(marked).bytes());
    WholeFile.write(folder.resolve("look-at.csv"), oddities().bytes());
    for (Map.Entry<String, Sheet> each : PlatformFiles.of(cohort.layout(), marked).entrySet()) {
      WholeFile.write(folder.resolve(each.getKey()), each.getValue().bytes());
    }
    if (cohort.layout().equals(FeedbackZip.LAYOUT)) {
      WholeFile.write(folder.resolve("moodle-feedback.zip"), feedback.bytes());
    }
    for (Export export : exports) {
      WholeFile.write(folder.resolve(export.name()), export.filled(marked, unmatched));
    }
    return new Written(unmatched, cohort.oddities().size());
  }

  private List<Marked> marked(CohortReport report) {
    Map<String, CohortReport.Mark> marks = new LinkedHashMap<>();
    report.marks().forEach(mark -> marks.put(mark.submission(), mark));
    List<Marked> marked = new ArrayList<>();
    for (Handin handin : cohort.handins()) {
      for (Person person : handin.people()) {
        Person known = roster.find(person).map(found -> found.or(person)).orElse(person);
        marked.add(new Marked(known, handin, Optional.ofNullable(marks.get(handin.id()))));
      }
    }
    return marked;
  }

  private Sheet marks(List<Marked> marked) {
    Sheet sheet =
        Sheet.of(
            List.of(
                "submission",
                "name",
                "number",
                "login",
                "email",
                "handed in as",
                "earned",
                "undecided",
                "possible",
                "final"));
    Set<Person> seen = new HashSet<>();
    for (Marked each : marked) {
      roster.find(each.person()).ifPresent(seen::add);
      sheet.add(row(each));
    }
    for (Person each : roster.people()) {
      if (!seen.contains(each)) {
        sheet.add(row("", each, "nothing handed in", "", "", "", ""));
      }
    }
    return sheet;
  }

  private static List<String> row(Marked each) {
    return each.mark()
        .map(
            mark ->
                row(
                    each.handin().id(),
                    each.person(),
                    each.handin().label(),
                    Integer.toString(mark.earned()),
                    Integer.toString(mark.undecided()),
                    Integer.toString(mark.possible()),
                    mark.isFinal() ? "yes" : "no"))
        .orElseGet(
            () -> row(each.handin().id(), each.person(), each.handin().label(), "", "", "", "no"));
  }

  private static List<String> row(
      String id,
      Person person,
      String label,
      String earned,
      String undecided,
      String possible,
      String isFinal) {
    return List.of(
        id,
        Sheet.plain(person.name()),
        Sheet.plain(person.number()),
        Sheet.plain(person.login()),
        Sheet.plain(person.email()),
        Sheet.plain(label),
        earned,
        undecided,
        possible,
        isFinal);
  }

  private Sheet oddities() {
    Sheet sheet = Sheet.of(List.of("what", "why"));
    cohort.oddities().forEach(odd -> sheet.add(List.of(Sheet.plain(odd.label()), odd.why())));
    return sheet;
  }
}
