package duet.bulk.overrides;

import duet.bulk.sheet.Sheet;
import duet.bulk.sheet.SheetFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table as people write it. */
public final class OverridesTable {
  static final List<String> COLUMNS =
      List.of("submission", "check", "points", "reason", "by", "when");

  private OverridesTable() {}

  static String wanted(String column) {
    return switch (column) {
      case "submission" -> "Write the id of a submission, or * with void for everybody.";
      case "check" -> "Write EXERCISE/CHECK.";
      case "points" -> "Write a whole number, or void.";
      case "reason" -> "Write a sentence that the student will read.";
      case "by" -> "Write who decided it.";
      default -> "Write the day: 2026-11-30.";
    };
  }

  /**
   * The rows that are about one submission or about all, as a table of its own.
   *
   * @return a table in which nobody else occurs; empty where there is nothing about it
   * @throws SheetFault if the table cannot be read
   */
  public static List<List<String>> about(Path folder, String submission) throws SheetFault {
    Path file = folder.resolve(Overrides.NAME);
    List<List<String>> rows = new ArrayList<>();
    if (Files.exists(file)) {
      Sheet sheet = Sheet.read(file);
      for (List<String> row : sheet.rows()) {
        String whose = Sheet.cell(row, sheet.column("submission"));
        if (whose.equals(submission) || whose.equals(Decision.ALL)) {
          rows.add(COLUMNS.stream().map(column -> Sheet.cell(row, sheet.column(column))).toList());
        }
      }
    }
    return rows;
  }

  /** A table of such rows. */
  public static byte[] bytes(List<List<String>> rows) {
    Sheet sheet = Sheet.of(COLUMNS);
    rows.forEach(row -> sheet.add(row.stream().map(Sheet::plain).toList()));
    return sheet.bytes();
  }
}
