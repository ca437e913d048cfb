package duet.bulk.gradebook;

import duet.bulk.sheet.Sheet;
import duet.bulk.sheet.SheetFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A gradebook as a platform exported it, to be filled in and given back. */
interface Export {
  /** The file's name. */
  String name();

  /**
   * The file with the marks in it, and all else as it was.
   *
   * @param unmatched is added sentences about those who are in one of them only
   */
  byte[] filled(List<Marked> marked, List<String> unmatched);

  /**
   * Reads one, whichever platform it is of.
   *
   * @throws SheetFault if it is of none that is known, or lacks a column
   */
  static Export read(Path file, Optional<String> column) throws SheetFault {
    Sheet sheet = Sheet.read(file);
    if (MoodleSheet.recognises(sheet)) {
      return new MoodleSheet(sheet);
    } else if (CanvasSheet.recognises(sheet)) {
      return new CanvasSheet(sheet, column);
    }
    throw new SheetFault(
        ("The file %s is neither Moodle's grading worksheet, which has a column \"Identifier\", nor Canvas's gradebook,"
                + " which has \"Student\" and \"ID\". It has: %s.")
            .formatted(sheet.name(), String.join(", ", sheet.header())));
  }
}
