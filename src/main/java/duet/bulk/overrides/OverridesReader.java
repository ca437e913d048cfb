package duet.bulk.overrides;

import duet.bulk.sheet.Sheet;
import duet.bulk.sheet.SheetFault;
import duet.check.MarkOverride;
import duet.exercise.Nearest;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads the table, and refuses what it could only guess at: these are somebody's marks. */
final class OverridesReader {
  private static final String VOID = "void";

  private final Path file;
  private final Scope scope;
  private final Sheet sheet;
  private final Map<String, Integer> lines = new HashMap<>();

  OverridesReader(Path file, Scope scope) throws SheetFault {
    this.file = file;
    this.scope = scope;
    this.sheet = Sheet.read(file);
    for (String column : OverridesTable.COLUMNS) {
      if (sheet.column(column).isEmpty()) {
        throw new SheetFault(
            "The file %s has no column \"%s\". Its first line must name %s, in any order."
                .formatted(file, column, String.join(", ", OverridesTable.COLUMNS)));
      }
    }
  }

  List<Decision> decisions() throws SheetFault {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < sheet.rows().size(); i++) {
      Row row = new Row(sheet.rows().get(i), sheet.line(i));
      if (!row.isEmpty()) {
        row.refuseTooLong(sheet.header().size());
        decisions.add(decision(row));
      }
    }
    for (Decision each : decisions) {
      refuseVoidAndOwn(each);
    }
    return decisions;
  }

  private Decision decision(Row row) throws SheetFault {
    String submission = submission(row);
    String check = check(row);
    Integer earlier = lines.putIfAbsent(submission + " " + check, row.line());
    if (earlier != null) {
      throw row.fault(
          "check", "line %d is about the same mark. Leave one of the two.".formatted(earlier));
    }
    int cut = check.indexOf('/');
    return new Decision(
        submission, check.substring(0, cut), check.substring(cut + 1), mark(row, check));
  }

  private String submission(Row row) throws SheetFault {
    String id = row.needed("submission");
    if (id.equals(Decision.ALL)) {
      if (!isVoid(row)) {
        throw row.fault(
            "submission",
            "* stands for everybody, and only void can be for everybody. Name one submission, or write void under"
                + " points.");
      }
    } else if (!scope.has(id)) {
      throw row.fault(
          "submission",
          "there is no submission \"%s\". Write an id as in gradebook/marks.csv, such as s-0123456789ab."
              .formatted(id));
    }
    return id;
  }

  private String check(Row row) throws SheetFault {
    String cell = row.needed("check");
    List<String> meant = scope.meant(cell);
    if (meant.isEmpty()) {
      throw row.fault(
          "check",
          "there is no check \"%s\". Write EXERCISE/CHECK, %s"
              .formatted(
                  cell,
                  Nearest.to(cell, scope.checks())
                      .map(near -> "perhaps " + near + ".")
                      .orElse("one of: " + String.join(", ", scope.checks()) + ".")));
    } else if (meant.size() > 1) {
      throw row.fault(
          "check",
          "several exercises have a check \"%s\". Write which one: %s."
              .formatted(cell, String.join(", ", meant)));
    }
    return meant.get(0);
  }

  private MarkOverride mark(Row row, String check) throws SheetFault {
    return new MarkOverride(points(row, check), row.needed("reason"), row.needed("by"), when(row));
  }

  private static boolean isVoid(Row row) {
    return row.cell("points").equalsIgnoreCase(VOID);
  }

  private OptionalInt points(Row row, String check) throws SheetFault {
    String cell = row.needed("points");
    if (isVoid(row)) {
      return OptionalInt.empty();
    }
    int most = scope.check(check).orElseThrow().points();
    if (!cell.matches("\\d{1,6}") || Integer.parseInt(cell) > most) {
      throw row.fault(
          "points",
          "\"%s\" cannot be given for %s. Write a whole number from 0 to %d, or void."
              .formatted(cell, check, most));
    }
    return OptionalInt.of(Integer.parseInt(cell));
  }

  private static String when(Row row) throws SheetFault {
    String cell = row.needed("when");
    try {
      return LocalDate.parse(cell).toString();
    } catch (DateTimeException e) {
      throw row.fault(
          "when", "\"%s\" is no day. Write year, month and day: 2026-11-30.".formatted(cell));
    }
  }

  private void refuseVoidAndOwn(Decision each) throws SheetFault {
    String check = each.exercise() + "/" + each.check();
    Integer forAll = lines.get(Decision.ALL + " " + check);
    if (!each.forAll() && forAll != null) {
      throw new Row(List.of(), lines.get(each.submission() + " " + check))
          .fault(
              "submission",
              "%s is void for everybody by line %d. Leave one of the two."
                  .formatted(check, forAll));
    }
  }

  /** A row and where it stands. */
  private final class Row {
    private final List<String> cells;
    private final int line;

    Row(List<String> cells, int line) {
      this.cells = cells;
      this.line = line;
    }

    int line() {
      return line;
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }

    // A comma in a reason without quotes would move who decided into the day.
    void refuseTooLong(int columns) throws SheetFault {
      if (cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
        throw fault(
            "reason",
            "the line has %d cells and the first line %d. Put a text with the separator in it into quotes."
                .formatted(cells.size(), columns));
      }
    }

    String cell(String column) {
      return Sheet.cell(cells, sheet.column(column));
    }

    String needed(String column) throws SheetFault {
      String cell = cell(column);
      if (cell.isEmpty()) {
        throw fault(column, "it is empty. %s".formatted(OverridesTable.wanted(column)));
      }
      return cell;
    }

    SheetFault fault(String column, String what) {
      return new SheetFault("%s, line %d, column %s: %s".formatted(file, line, column, what));
    }
  }
}
