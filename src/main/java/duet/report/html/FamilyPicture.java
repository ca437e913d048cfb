package duet.report.html;

import java.util.List;

/**
 * A tree of processes as shapes, in units of a drawing of {@code width} by {@code height}.
 *
 * @param memory whether it is known what the memory of any of them held
 */
record FamilyPicture(
    String id,
    String description,
    int width,
    int height,
    boolean memory,
    List<Box> boxes,
    List<Member> members) {
  /**
   * A process.
   *
   * @param branch the line from its parent, or an empty string
   */
  record Box(int x, int y, int width, String name, String detail, String branch) {}

  /** A row of the table. */
  record Member(String name, String parent, String runs, String owns) {}
}
