package duet.bulk.gradebook;

import duet.bulk.sheet.Sheet;
import duet.bulk.sheet.SheetFault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Canvas's gradebook: one row a student, known by {@code ID}, and one column an assignment, with
 * its number in brackets behind the title.
 */
final class CanvasSheet implements Export {
  private static final String ASSIGNMENT = ".+ \\([0-9]+\\)";

  private final Sheet sheet;
  private final int id;
  private final int column;

  CanvasSheet(Sheet sheet, Optional<String> wanted) throws SheetFault {
    this.sheet = sheet;
    this.id = sheet.needed("ID");
    this.column = column(sheet, wanted);
  }

  static boolean recognises(Sheet sheet) {
    return sheet.column("ID").isPresent() && sheet.column("Student", "LastName").isPresent();
  }

  private static int column(Sheet sheet, Optional<String> wanted) throws SheetFault {
    List<String> titles = sheet.header();
    if (wanted.isPresent()) {
      for (int i = 0; i < titles.size(); i++) {
        String bare = titles.get(i).replaceFirst(" \\([0-9]+\\)$", "");
        if (titles.get(i).equals(wanted.get()) || bare.equals(wanted.get())) {
          return i;
        }
      }
      return sheet.needed(wanted.get());
    }
    List<String> assignments = titles.stream().filter(each -> each.matches(ASSIGNMENT)).toList();
    if (assignments.size() != 1) {
      throw new SheetFault(
          "The file %s has %d columns of assignments. Say with --column which is to be filled: %s."
              .formatted(sheet.name(), assignments.size(), String.join(", ", assignments)));
    }
    return titles.indexOf(assignments.get(0));
  }

  @Override
  public String name() {
    return sheet.name();
  }

  @Override
  public byte[] filled(List<Marked> marked, List<String> unmatched) {
    Map<String, Marked> byKey = new HashMap<>();
    for (Marked each : marked) {
      byKey.putIfAbsent(each.person().number(), each);
      byKey.putIfAbsent(each.person().login(), each);
    }
    byKey.remove("");
    OptionalInt login = sheet.column("SIS Login ID");
    OptionalInt sis = sheet.column("SIS User ID");
    Set<Marked> placed = new HashSet<>();
    for (List<String> row : sheet.rows()) {
      for (OptionalInt key : List.of(OptionalInt.of(id), sis, login)) {
        Marked found = byKey.get(Sheet.cell(row, key));
        if (found != null) {
          placed.add(found);
          if (!found.points().isEmpty()) {
            Sheet.set(row, column, found.points());
          }
          break;
        }
      }
    }
    Unplaced.tell(name(), marked, placed, unmatched);
    return sheet.bytes();
  }
}
