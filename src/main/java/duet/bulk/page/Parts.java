package duet.bulk.page;

import duet.bulk.summary.CohortReport;
import java.util.List;

/**
 * The data of the templates of a cohort's page. A filter is a word that stands in the keys of every
 * row that it shows.
 */
final class Parts {
  private Parts() {}

  /**
   * All of it.
   *
   * @param file the name of the file that a link to a report leads to
   * @param missing ids of those that have no report yet
   */
  record Whole(
      String style,
      String script,
      String policy,
      CohortReport report,
      String file,
      List<String> missing,
      List<Column> columns,
      List<Bar> points,
      List<Promise> promises,
      List<Mistake> mistakes,
      List<Look> looks,
      List<Row> rows) {}

  /** A part of all submissions: a link that shows them. */
  record Share(String kind, String words, int count, String filter, int x, int width) {}

  /** An exercise. */
  record Column(String id, String title, int possible, List<Share> shares) {}

  /**
   * A bar of the distribution of points; x, y, width and height are those of the drawing, and
   * whether it is labelled where there are many.
   */
  record Bar(
      String label,
      int count,
      String filter,
      int x,
      int y,
      int width,
      int height,
      boolean ticked) {}

  /**
   * A promise.
   *
   * @param permille how many of a thousand broke it
   */
  record Promise(
      String exercise,
      String check,
      String promise,
      int broken,
      int tried,
      int permille,
      String voided,
      String filter) {
    /** As hundredths, with one digit behind the point where it is small. */
    String percent() {
      return permille == 0 || permille >= 100
          ? permille / 10 + " %"
          : String.format(java.util.Locale.ROOT, "%.1f %%", permille / 10.0);
    }
  }

  /** What some may believe: one of these sentences. */
  record Mistake(String exercise, List<String> sentences, int count, String filter) {}

  /**
   * Something for a person to look at.
   *
   * @param some the first of them, each with a reason
   * @param count of all
   */
  record Look(String title, List<CohortReport.Reason> some, int count, String filter) {}

  /** A submission. */
  record Row(String id, String keys, int earned, int undecided, int possible, List<Cell> cells) {
    /** Its points in a word. */
    String points() {
      return earned + (undecided > 0 ? " + " + undecided + "?" : "");
    }
  }

  /** What a submission earned in an exercise. */
  record Cell(String exercise, String kind, String text) {}
}
