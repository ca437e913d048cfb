package duet.bulk.overrides;

import duet.bulk.sheet.SheetFault;
import duet.check.CheckResult;
import duet.report.ExerciseReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that people decided about the marks of a cohort. */
public final class Overrides {
  /** The name of the table, in a folder of results. */
  public static final String NAME = "overrides.csv";

  private final List<Decision> decisions;
  private final Map<String, Decision> byCell = new HashMap<>();

  /** These, of which no two are about the same mark. */
  Overrides(List<Decision> decisions) {
    this.decisions = List.copyOf(decisions);
    decisions.forEach(
        each -> byCell.put(cell(each.submission(), each.exercise(), each.check()), each));
  }

  /** Nobody decided anything. */
  public static Overrides none() {
    return new Overrides(List.of());
  }

  /**
   * Reads the table of a folder of results; where there is none, nobody decided anything.
   *
   * @throws SheetFault if it cannot be used, with the line, the column and what to do
   */
  public static Overrides of(Path folder, Scope scope) throws SheetFault {
    Path file = folder.resolve(NAME);
    return Files.exists(file) ? read(file, scope) : none();
  }

  /**
   * Reads a table.
   *
   * @throws SheetFault if it cannot be used, with the line, the column and what to do
   */
  public static Overrides read(Path file, Scope scope) throws SheetFault {
    return new Overrides(new OverridesReader(file, scope).decisions());
  }

  private static String cell(String submission, String exercise, String check) {
    return submission + " " + exercise + "/" + check;
  }

  /** What was decided about one mark. */
  public Optional<Decision> find(String submission, String exercise, String check) {
    Decision own = byCell.get(cell(submission, exercise, check));
    return Optional.ofNullable(own == null ? byCell.get(cell(Decision.ALL, exercise, check)) : own);
  }

  /** A report with what was decided about its marks. */
  public ExerciseReport on(String submission, ExerciseReport report) {
    if (decisions.isEmpty()) {
      return report;
    }
    return report.with(
        report.checks().stream().map(check -> on(submission, report.id(), check)).toList());
  }

  private CheckResult on(String submission, String exercise, CheckResult check) {
    return find(submission, exercise, check.spec().id())
        .map(decision -> check.with(decision.mark()))
        .orElse(check);
  }

  /** What was decided about a check for everybody. */
  public Optional<Decision> forAll(String exercise, String check) {
    return Optional.ofNullable(byCell.get(cell(Decision.ALL, exercise, check)));
  }

  /** How many submissions have a decision of their own about a check. */
  public int changed(String exercise, String check) {
    return (int)
        decisions.stream().filter(each -> !each.forAll() && each.isAbout(exercise, check)).count();
  }

  /** How many marks of single submissions were decided. */
  public int changed() {
    return (int) decisions.stream().filter(each -> !each.forAll()).count();
  }

  /** How many checks are void for everybody. */
  public int voided() {
    return (int) decisions.stream().filter(Decision::forAll).count();
  }
}
