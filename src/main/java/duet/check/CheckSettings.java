package duet.check;

/**
 * How to check, the same for all submissions of a run.
 *
 * @param seed the assignment's seed
 * @param portable whether to do without what only Linux tells
 * @param slot which of the machine's slots to run in, from 0
 * @param replay the one schedule to force, as the point of a {@link ReplayToken}; empty to search
 */
public record CheckSettings(String seed, boolean portable, int slot, String replay) {
  /** To search, not to replay. */
  public CheckSettings(String seed, boolean portable, int slot) {
    this(seed, portable, slot, "");
  }

  /** How to force again what a token names, in the first slot. */
  public static CheckSettings replaying(ReplayToken token) {
    return new CheckSettings(token.seed(), false, 0, token.point());
  }
}
