package duet.report.html;

import duet.report.html.PageParts.Place;
import java.util.List;

/**
 * A timeline as shapes, in units of a drawing of {@code width} by {@code height}; time runs to the
 * right, with a column for each step.
 *
 * @param id an anchor for what names the picture
 * @param title what it shows
 * @param description the same facts for those who do not see it
 * @param states the states that occur, for the legend
 */
record TimelinePicture(
    String id,
    String title,
    String description,
    int width,
    int height,
    List<Track> tracks,
    List<Dot> dots,
    List<State> states,
    List<Row> rows) {
  /**
   * The lane of one actor.
   *
   * @param y its middle
   * @param end what it does at the end, or an empty string
   * @param endX where that is written
   */
  record Track(String name, int y, int from, int to, List<Bar> bars, String end, int endX) {}

  /** A stretch of one state. */
  record Bar(int x, int y, int width, String state, String words) {}

  /** A step. */
  record Dot(int x, int y, int number, String words) {}

  /** A state for the legend: a class of the style sheet, and what it means. */
  record State(String name, String words) {}

  /** A row of the table. */
  record Row(int number, String actor, Place place, String words, String meanwhile) {}
}
