package duet.report.view;

import duet.kit.Step;
import java.util.regex.Pattern;

/**
 * One row of a timeline: one actor does one thing.
 *
 * @param lane the index of its lane
 * @param step who does what, where
 * @param deed what kind of thing it is
 * @param heldThere whether the check holds the actor right after it
 */
public record Row(int lane, Step step, Deed deed, boolean heldThere) {
  private static final Pattern BLOCK = Pattern.compile("lock of synchronized( back)?$");

  /** What happens, with the value where one is known: {@code reads n: 57}. */
  public String words() {
    // Which of the two kinds of lock it is, the line says.
    String what = BLOCK.matcher(step.what()).replaceFirst("lock$1");
    String value = step.value().isEmpty() ? "" : ": " + step.value();
    return what + value + (heldThere ? ", then is held" : "");
  }

  /** The line in its file, or 0. */
  public int line() {
    return step.line();
  }

  /** Whether its place in the sources is known. */
  public boolean hasPlace() {
    return !step.file().isEmpty() && step.line() > 0;
  }

  /** Whether it is about the same line of the same lane as another row. */
  public boolean continues(Row before) {
    return lane == before.lane
        && step.line() == before.step.line()
        && step.file().equals(before.step.file());
  }

  Row andIsHeld() {
    return new Row(lane, step, deed, true);
  }
}
