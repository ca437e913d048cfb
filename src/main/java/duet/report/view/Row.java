package duet.report.view;

import duet.kit.Step;

/**
 * One row of a timeline: one actor does one thing.
 *
 * @param lane the index of its lane
 * @param step who does what, where
 * @param deed what kind of thing it is
 * @param heldThere whether the check holds the actor right after it
 */
public record Row(int lane, Step step, Deed deed, boolean heldThere) {
  /** What happens, with the value where one is known: {@code reads n: 57}. */
  public String words() {
    String value = step.value().isEmpty() ? "" : ": " + step.value();
    return step.what() + value + (heldThere ? ", and is held there" : "");
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
