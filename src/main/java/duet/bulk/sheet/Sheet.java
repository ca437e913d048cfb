package duet.bulk.sheet;

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
public final class Sheet {
  private static final String MARK = "\uFEFF";
  private static final int MOST_BYTES = 64 << 20;

  private final String name;
  private final boolean marked;
  private final CSVFormat format;
  private final List<List<String>> rows;
  private final List<Integer> lines;

  private Sheet(
      String name, boolean marked, CSVFormat format, List<List<String>> rows, List<Integer> lines) {
    this.name = name;
    this.marked = marked;
    this.format = format;
    this.rows = rows;
    this.lines = lines;
  }

  /** An empty one, to be written. */
  public static Sheet of(List<String> header) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.copyOf(header));
    return new Sheet("", false, format(',', "\r\n"), rows, List.of());
  }

  /**
   * Reads one.
   *
   * @throws SheetFault if it is no CSV in UTF-8, or empty
   */
  public static Sheet read(Path file) throws SheetFault {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new SheetFault("The file " + file + " is too large for a table of a class.");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      boolean marked = text.startsWith(MARK);
      String bare = marked ? text.substring(1) : text;
      CSVFormat format = format(separator(bare), bare.contains("\r\n") ? "\r\n" : "\n");
      List<List<String>> rows = new ArrayList<>();
      List<Integer> lines = new ArrayList<>();
      LineCount count = new LineCount(bare);
      for (CSVRecord row : format.parse(new StringReader(bare))) {
        rows.add(new ArrayList<>(row.toList()));
        lines.add(count.lineAt((int) row.getCharacterPosition()));
      }
      if (rows.isEmpty()) {
        throw new SheetFault("The file " + file + " is empty.");
      }
      return new Sheet(file.getFileName().toString(), marked, format, rows, lines);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new SheetFault(
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

  /** The file's name; empty for one that was not read. */
  public String name() {
    return name;
  }

  /** The titles of the columns. */
  public List<String> header() {
    return rows.get(0);
  }

  /** The rows below the header. */
  public List<List<String>> rows() {
    return rows.subList(1, rows.size());
  }

  /**
   * On which line of the file a row that was read begins, counted from 1.
   *
   * @param row its index in {@link #rows}
   */
  public int line(int row) {
    return lines.get(row + 1);
  }

  /** The first column of one of these titles, whatever their case. */
  public OptionalInt column(String... titles) {
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
   * @throws SheetFault that names the column, if there is none
   */
  public int needed(String title) throws SheetFault {
    return column(title)
        .orElseThrow(
            () ->
                new SheetFault(
                    "The file %s has no column \"%s\". It has: %s."
                        .formatted(name, title, String.join(", ", header()))));
  }

  /** A cell, empty where the row is too short. */
  public static String cell(List<String> row, OptionalInt column) {
    return column.isPresent() && column.getAsInt() < row.size()
        ? row.get(column.getAsInt()).strip()
        : "";
  }

  /** Changes a cell. */
  public static void set(List<String> row, int column, String value) {
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, value);
  }

  /** Adds a row at the end. */
  public void add(List<String> row) {
    rows.add(row);
  }

  /** The file's content. */
  public byte[] bytes() {
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
  public static String plain(String value) {
    return value.matches("(?s)[=+@\\t\\r-].*") && !value.matches("-?[0-9]+([.,][0-9]+)?")
        ? "'" + value
        : value;
  }
}
