package duet.watch;

import duet.course.State;
import java.util.List;
import java.util.Optional;

/**
 * The list of exercises, and where in it the student is.
 *
 * @param rows all exercises, in course order
 * @param at the place of the chosen one among those that are shown; 0 where none is
 * @param search what to look for; empty for all
 * @param searching whether keys are added to that
 * @param only those with this state alone, if any
 */
public record Choice(
    List<Row> rows, int at, String search, boolean searching, Optional<Filter> only) {
  /** Which exercises to show. */
  public enum Filter {
    /** Those with all points. */
    DONE,
    /** The others. */
    PENDING
  }

  /** Takes a copy, and keeps the place where there is something. */
  public Choice {
    rows = List.copyOf(rows);
    int last = shown(rows, search, only).size() - 1;
    at = Math.max(0, Math.min(at, last));
  }

  /** All rows, with that exercise chosen. */
  static Choice of(List<Row> rows, String id) {
    int at = rows.stream().map(Row::id).toList().indexOf(id);
    return new Choice(rows, at, "", false, Optional.empty());
  }

  /** Those that search and filter leave. */
  List<Row> shown() {
    return shown(rows, search, only);
  }

  private static List<Row> shown(List<Row> rows, String search, Optional<Filter> only) {
    return rows.stream()
        .filter(row -> row.contains(search))
        .filter(row -> only.isEmpty() || (only.get() == Filter.DONE) == isDone(row))
        .toList();
  }

  private static boolean isDone(Row row) {
    return row.state() == State.DONE;
  }

  /** The chosen one, if anything is shown. */
  Optional<Row> chosen() {
    return shown().stream().skip(at).findFirst();
  }

  /** How many are done. */
  int done() {
    return (int) rows.stream().filter(Choice::isDone).count();
  }

  /** After a key that means something in the list. */
  Choice after(String key) {
    if (searching) {
      return search(key);
    }
    return switch (key) {
      case "j", Keys.DOWN -> moved(1);
      case "k", Keys.UP -> moved(-1);
      case "/" -> new Choice(rows, at, "", true, only);
      case "d" -> filtered(Filter.DONE);
      case "p" -> filtered(Filter.PENDING);
      default -> this;
    };
  }

  private Choice search(String key) {
    if (key.equals(Keys.ENTER)) {
      return new Choice(rows, at, search, false, only);
    } else if (key.equals(Keys.ESCAPE)) {
      return new Choice(rows, at, "", false, only);
    } else if (key.equals(Keys.BACKSPACE)) {
      String shorter = search.isEmpty() ? "" : search.substring(0, search.length() - 1);
      return new Choice(rows, 0, shorter, true, only);
    } else if (key.equals(Keys.DOWN) || key.equals(Keys.UP)) {
      return moved(key.equals(Keys.DOWN) ? 1 : -1);
    }
    return key.length() == 1 ? new Choice(rows, 0, search + key, true, only) : this;
  }

  private Choice moved(int by) {
    return new Choice(rows, at + by, search, searching, only);
  }

  private Choice filtered(Filter filter) {
    boolean off = only.filter(filter::equals).isPresent();
    return new Choice(rows, 0, search, searching, off ? Optional.empty() : Optional.of(filter));
  }
}
