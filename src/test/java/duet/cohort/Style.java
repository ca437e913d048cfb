package duet.cohort;

import java.util.List;
import java.util.Random;

/**
 * How somebody lays out a source.
 *
 * @param indent what a level of two blanks becomes
 * @param braceBelow whether a brace that opens a block stands on a line of its own
 * @param inside a blank inside of parentheses
 * @param breaks after how many of a hundred commas and before how many dots a line is broken
 * @param blankLines of a hundred ends of lines, how many get an empty line
 * @param comments of a hundred ends of lines, how many get a comment
 * @param windows whether lines end as on Windows
 */
record Style(
    String indent,
    boolean braceBelow,
    boolean inside,
    int breaks,
    int blankLines,
    int comments,
    boolean windows) {
  private static final List<String> INDENTS =
      List.of("", " ", "  ", "   ", "    ", "\t", "        ");

  static Style drawn(Random random) {
    return new Style(
        INDENTS.get(random.nextInt(INDENTS.size())),
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextInt(3) == 0 ? 30 : 0,
        random.nextInt(20),
        2 + random.nextInt(12),
        random.nextInt(12) == 0);
  }
}
