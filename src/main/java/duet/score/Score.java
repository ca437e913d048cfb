package duet.score;

import duet.check.CheckResult;
import duet.check.Outcome;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * Points of a check, an exercise or a submission, all whole numbers of at least 0.
 *
 * @param earned the sure points
 * @param undecided points of checks that had no result through no fault of the submission
 * @param possible what a right submission earns; the same on every machine
 */
public record Score(int earned, int undecided, int possible) {
  /** Nothing of nothing. */
  public static final Score NONE = new Score(0, 0, 0);

  /** Refuses sums that cannot be. */
  public Score {
    if (earned < 0 || undecided < 0 || earned + undecided > possible) {
      throw new IllegalArgumentException(
          "no such score: " + earned + " earned and " + undecided + " undecided of " + possible);
    }
  }

  /** The score of these checks together. */
  public static Score of(Collection<CheckResult> results) {
    Score sum = NONE;
    for (CheckResult result : results) {
      sum = sum.plus(of(result));
    }
    return sum;
  }

  /** The score of one check: all of its points or none, if no person decided otherwise. */
  public static Score of(CheckResult result) {
    int points = result.spec().points();
    if (result.byHand().isPresent()) {
      OptionalInt given = result.byHand().get().points();
      return given.isPresent() ? new Score(given.getAsInt(), 0, points) : NONE;
    }
    boolean passed = result.outcome() instanceof Outcome.Passed;
    return new Score(passed ? points : 0, result.outcome().undecided() ? points : 0, points);
  }

  /** Both together. */
  public Score plus(Score other) {
    return new Score(earned + other.earned, undecided + other.undecided, possible + other.possible);
  }

  /** Whether nothing is undecided, so that a gradebook may take it. */
  public boolean isFinal() {
    return undecided == 0;
  }
}
