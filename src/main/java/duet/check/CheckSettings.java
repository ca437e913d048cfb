package duet.check;

import duet.sandbox.Place;

/**
 * How to check, the same for all submissions of a run.
 *
 * @param seed the assignment's seed
 * @param portable whether to do without what only Linux tells
 * @param place where on this machine to run, and how far away from the rest of it
 * @param replay the one schedule to force, as the point of a {@link ReplayToken}; empty to search
 */
public record CheckSettings(String seed, boolean portable, Place place, String replay) {
  /** To search, not to replay; in a slot of this machine, as well contained as it can. */
  public CheckSettings(String seed, boolean portable, int slot) {
    this(seed, portable, Place.slot(slot), "");
  }

  /** The same somewhere else. */
  public CheckSettings at(Place other) {
    return new CheckSettings(seed, portable, other, replay);
  }

  /** How to force again what a token names, in the first slot. */
  public static CheckSettings replaying(ReplayToken token) {
    return new CheckSettings(token.seed(), false, Place.slot(0), token.point());
  }
}
