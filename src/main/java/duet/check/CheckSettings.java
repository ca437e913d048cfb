package duet.check;

import duet.sandbox.Place;
import java.time.Duration;
import java.util.Optional;

/**
 * How to check, the same for all submissions of a run.
 *
 * @param seed the assignment's seed
 * @param portable whether to do without what only Linux tells
 * @param place where on this machine to run, and how far away from the rest of it
 * @param replay the one schedule to force; empty to search
 * @param budget wall clock time for all checks of an exercise; see {@link #USUAL_BUDGET}
 */
public record CheckSettings(
    String seed, boolean portable, Place place, Optional<ReplayToken> replay, Duration budget) {
  /** The right answers of all exercises take a small part of that. */
  public static final Duration USUAL_BUDGET = Duration.ofMinutes(15);

  /** To search, not to replay; in a slot of this grader, as well contained as can be. */
  public CheckSettings(String seed, boolean portable, int slot) {
    this(seed, portable, Place.slot(slot), Optional.empty(), USUAL_BUDGET);
  }

  /** The same somewhere else. */
  public CheckSettings at(Place other) {
    return new CheckSettings(seed, portable, other, replay, budget);
  }

  /** The same with another seed. */
  public CheckSettings seeded(String other) {
    return new CheckSettings(other, portable, place, replay, budget);
  }

  /** The same with so much time for all checks of an exercise. */
  public CheckSettings within(Duration other) {
    return new CheckSettings(seed, portable, place, replay, other);
  }

  /** How to force again what a token names, in the first slot. */
  public static CheckSettings replaying(ReplayToken token) {
    return new CheckSettings(token.seed(), false, Place.slot(0), Optional.of(token), USUAL_BUDGET);
  }
}
