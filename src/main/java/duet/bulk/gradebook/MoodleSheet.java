package duet.bulk.gradebook;

import duet.bulk.sheet.Sheet;
import duet.bulk.sheet.SheetFault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Moodle's grading worksheet: {@code Identifier} says {@code Participant 12345}, the number that
 * stands in the names of the download, and {@code Grade} is to be filled.
 */
final class MoodleSheet implements Export {
  private final Sheet sheet;
  private final int identifier;
  private final int grade;

  MoodleSheet(Sheet sheet) throws SheetFault {
    this.sheet = sheet;
    this.identifier = sheet.needed("Identifier");
    this.grade = sheet.needed("Grade");
    sheet.needed("Last modified (grade)");
  }

  static boolean recognises(Sheet sheet) {
    return sheet.column("Identifier").isPresent();
  }

  @Override
  public String name() {
    return sheet.name();
  }

  @Override
  public byte[] filled(List<Marked> marked, List<String> unmatched) {
    Map<String, Marked> byNumber = new HashMap<>();
    marked.forEach(each -> byNumber.put(each.person().number(), each));
    Set<Marked> placed = new HashSet<>();
    for (List<String> row : sheet.rows()) {
      String number =
          Sheet.cell(row, OptionalInt.of(identifier)).replaceFirst("^.*?([0-9]+)$", "$1");
      Marked found = byNumber.get(number);
      if (found != null) {
        placed.add(found);
        if (!found.points().isEmpty()) {
          Sheet.set(row, grade, found.points());
        }
      }
    }
    Unplaced.tell(name(), marked, placed, unmatched);
    return sheet.bytes();
  }
}
