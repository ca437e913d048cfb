package duet.sandbox;

/**
 * Where a child runs.
 *
 * @param slot which of the machine's slots, from 0; children in different slots get different users
 *     where the grader is root
 * @param contained whether it is kept away from files, processes and the network as far as this
 *     machine can; else only limits, its user and its end are seen to
 */
public record Place(int slot, boolean contained) {
  /** A slot, as well contained as this machine can. */
  public static Place slot(int number) {
    return new Place(number, true);
  }
}
