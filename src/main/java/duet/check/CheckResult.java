package duet.check;

import duet.exercise.CheckSpec;
import java.util.Optional;

/**
 * A check and what came of it.
 *
 * @param spec the check
 * @param outcome what came of it
 * @param seconds wall clock time it took, 0 if it did not run
 * @param byHand what a person decided about its points instead
 */
public record CheckResult(
    CheckSpec spec, Outcome outcome, double seconds, Optional<MarkOverride> byHand) {
  /** One that counts as it was found. */
  public CheckResult(CheckSpec spec, Outcome outcome, double seconds) {
    this(spec, outcome, seconds, Optional.empty());
  }

  /** The same, counting as a person decided. */
  public CheckResult with(MarkOverride override) {
    return new CheckResult(spec, outcome, seconds, Optional.of(override));
  }

  /** The same, counting as it was found. */
  public CheckResult asFound() {
    return new CheckResult(spec, outcome, seconds);
  }

  /** Whether its points are undecided: what a person decided is decided. */
  public boolean undecided() {
    return byHand.isEmpty() && outcome.undecided();
  }
}
