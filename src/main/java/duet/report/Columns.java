package duet.report;

import duet.report.view.Row;
import duet.report.view.Timeline;
import java.util.Optional;

/**
 * How a timeline is set in columns.
 *
 * @param lanes how many columns there are
 * @param number the width of what stands before the first, blanks and all
 * @param width the width of each, with its bar and without the gap behind it
 */
record Columns(int lanes, int number, int width) {
  static final int INDENT = 2;

  /** For the bar and a blank before the words of a lane. */
  static final int BAR = 2;

  private static final int GAP = 2;
  private static final int LEAST_PAGE = 60;
  private static final int LEAST_WORDS = 16;
  private static final int MOST_LANES = 3;
  private static final int MOST_LINES = 4;

  /** Those of a page, if they are wide enough for what is to be told. */
  static Optional<Columns> of(Timeline timeline, TextStyle style) {
    int lanes = timeline.lanes().size();
    if (style.width() < LEAST_PAGE || lanes < 2 || lanes > MOST_LANES) {
      return Optional.empty();
    }
    int number = Integer.toString(timeline.rows().size()).length() + 3;
    int width = (style.width() - INDENT - number - GAP * (lanes - 1)) / lanes;
    Columns columns = new Columns(lanes, number, width);
    int words = columns.words() - margin(timeline);
    return words >= LEAST_WORDS
            && timeline.rows().stream()
                .allMatch(row -> Page.wrap(row.words(), words).size() <= MOST_LINES)
        ? Optional.of(columns)
        : Optional.empty();
  }

  /** How wide numbers of lines are, with the blank behind them. */
  static int margin(Timeline timeline) {
    String main = timeline.mainFile();
    int longest =
        timeline.rows().stream()
            .filter(row -> row.hasPlace() && row.step().file().equals(main))
            .mapToInt(Row::line)
            .max()
            .orElse(0);
    return longest == 0 ? 0 : Integer.toString(longest).length() + 1;
  }

  int words() {
    return width - BAR;
  }

  String gap() {
    return " ".repeat(GAP);
  }
}
