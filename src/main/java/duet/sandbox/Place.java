package duet.sandbox;

/**
 * Where a child runs, and what stands between it and the machine.
 *
 * @param slot which of the grader's slots, from 0; where the grader is root, children in different
 *     slots get different users, and none gets one of another grader, see {@link SlotUsers}
 * @param contained whether it is kept away from files, processes and the network as far as this
 *     machine can; else only limits, its user and its end are seen to
 * @param bounded whether its memory, tasks, processor time and output have limits. Only the tests
 *     that show what those limits are good for leave them out
 */
public record Place(int slot, boolean contained, boolean bounded) {
  /** Stands for no slot, but for us. */
  static final int OURS = -1;

  /** Where code of our own runs: as we do, with nothing between it and the machine. */
  public static Place ours() {
    return new Place(OURS, false, false);
  }

  /** A slot, as well contained as this machine can. */
  public static Place slot(int number) {
    return new Place(number, true, true);
  }

  /** The same among the files and processes of this machine. */
  public Place uncontained() {
    return new Place(slot, false, bounded);
  }

  /** The same without limits. */
  public Place unbounded() {
    return new Place(slot, contained, false);
  }
}
