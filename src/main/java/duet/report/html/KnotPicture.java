package duet.report.html;

import duet.report.html.PageParts.Place;
import java.util.List;

/**
 * A circle of threads as shapes: threads and what they want by turns, with an arrow from each to
 * the next, in units of a drawing of {@code width} by {@code height}.
 */
record KnotPicture(
    String id,
    String description,
    int width,
    int height,
    List<Node> nodes,
    List<Arrow> arrows,
    List<Tie> ties) {
  /**
   * A box.
   *
   * @param x, y its middle
   * @param kind {@code thread} or {@code lock}
   */
  record Node(int x, int y, int width, String kind, String name) {
    int left() {
      return x - width / 2;
    }
  }

  /**
   * An arrow.
   *
   * @param kind {@code wants}, or {@code had} from what is wanted to who has it
   */
  record Arrow(String path, int labelX, int labelY, String kind, String words) {}

  /** A row of the table. */
  record Tie(
      String thread, String holds, Place takenAt, String wants, Place waitsAt, String from) {}
}
