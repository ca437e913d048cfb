package duet.bulk.regrade;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A mark that moved, or of which something else was found though nothing had changed.
 *
 * @param submission its id
 * @param exercise the id of the exercise
 * @param check the id of the check
 * @param before what it was, such as {@code 2/3}, {@code ?/3}, {@code void} or {@code -}
 * @param after what it is
 * @param why at least one reason
 */
public record Move(
    String submission, String exercise, String check, String before, String after, List<Why> why) {
  /** What stands for a mark that is not there. */
  static final String NONE = "-";

  /** Takes a copy. */
  public Move {
    why = List.copyOf(why);
  }

  /** Whether the two gradings disagree without a reason. */
  public boolean isUnstable() {
    return why.stream().anyMatch(each -> each.cause() == Why.Cause.UNSTABLE);
  }

  /** All reasons. */
  public String sentences() {
    return why.stream().map(Why::sentence).collect(Collectors.joining(" "));
  }
}
