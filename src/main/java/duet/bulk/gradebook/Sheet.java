package duet.bulk.gradebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/**
 * A table from a CSV file: with its byte order mark, its separator and its line ends, so that what
 * is not changed of it is written as it was read.
 */
final class Sheet {
  private static final String MARK = "\uFEFF";
  private static final int MOST_BYTES = 64 << 20;

  private final String name;
  private final boolean marked;
  private final CSVFormat format;
  private final List<List<String>> rows;

  private Sheet(String name, boolean marked, CSVFormat format, List<List<String>> rows) {
    this.name = name;
    this.marked = marked;
    this.format = format;
    this.rows = rows;
  }

  /** An empty one, to be written. */
  static Sheet of(List<String> header) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.copyOf(header));
    return new Sheet("", false, format(',', "\r\n"), rows);
  }

  static Sheet read(Path file) throws GradebookFault {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new GradebookFault("The file " + file + " is too large for a table of a class.");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      boolean marked = text.startsWith(MARK);
      String bare = marked ? text.substring(1) : text;
      CSVFormat format = format(separator(bare), bare.contains("\r\n") ? "\r\n" : "\n");
      List<List<String>> rows = new ArrayList<>();
      for (CSVRecord row : format.parse(new StringReader(bare))) {
        rows.add(new ArrayList<>(row.toList()));
      }
      if (rows.isEmpty()) {
        throw new GradebookFault("The file " + file + " is empty.");
      }
      return new Sheet(file.getFileName().toString(), marked, format, rows);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new GradebookFault(
          "The file %s cannot be read as CSV in UTF-8: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static CSVFormat format(char separator, String lineEnd) {
    return CSVFormat.Builder.create(CSVFormat.DEFAULT)
        .setDelimiter(separator)
        .setRecordSeparator(lineEnd)
        .setIgnoreEmptyLines(true)
        .setQuoteMode(QuoteMode.MINIMAL)
        .get();
  }

  // Where the comma stands between euros and cents, programs write semicolons.
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    long semicolons = first.chars().filter(c -> c == ';').count();
    return semicolons > first.chars().filter(c -> c == ',').count() ? ';' : ',';
  }

  String name() {
    return name;
  }

  List<String> header() {
    return rows.get(0);
  }

  /** The rows below the header. */
  List<List<String>> rows() {
    return rows.subList(1, rows.size());
  }

  /** The first column of one of these titles, whatever their case. */
  OptionalInt column(String... titles) {
    for (String title : titles) {
      for (int i = 0; i < header().size(); i++) {
        if (header().get(i).strip().equalsIgnoreCase(title)) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /**
   * As {@link #column}.
   *
   * @throws GradebookFault that names the column, if there is none
   */
  int needed(String title) throws GradebookFault {
    return column(title)
        .orElseThrow(
            () ->
                new GradebookFault(
                    "The file %s has no column \"%s\". It has: %s."
                        .formatted(name, title, String.join(", ", header()))));
  }

  /** A cell, empty where the row is too short. */
  static String cell(List<String> row, OptionalInt column) {
    return column.isPresent() && column.getAsInt() < row.size()
        ? row.get(column.getAsInt()).strip()
        : "";
  }

  /** Changes a cell. */
  static void set(List<String> row, int column, String value) {
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, value);
  }

  void add(List<String> row) {
    rows.add(row);
  }

  byte[] bytes() {
    StringWriter text = new StringWriter();
    if (marked) {
      text.write(MARK);
    }
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string can be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A value that a spreadsheet shows and does not compute: students choose their names. */
  static String plain(String value) {
    return value.matches("(?s)[=+@\\t\\r-].*") && !value.matches("-?[0-9]+([.,][0-9]+)?")
        ? "'" + value
        : value;
  }
}
