package duet.watch;

import java.util.List;

/**
 * What is to be shown, for every renderer.
 *
 * @param title the exercise, and what it came to
 * @param good whether that is good news
 * @param files what to edit
 * @param blocks what there is to say, the most urgent first
 * @param scroll lines of them that have gone out at the top
 * @param focus the line of the blocks that must be seen, or -1
 * @param done exercises of the course that are done
 * @param all exercises of the course
 * @param note a sentence about the last key, or an empty string
 * @param keys what can be pressed now
 */
public record Screen(
    String title,
    boolean good,
    List<String> files,
    List<Block> blocks,
    int scroll,
    int focus,
    int done,
    int all,
    String note,
    List<Key> keys) {
  /** Takes copies. */
  public Screen {
    files = List.copyOf(files);
    blocks = List.copyOf(blocks);
    keys = List.copyOf(keys);
  }
}
