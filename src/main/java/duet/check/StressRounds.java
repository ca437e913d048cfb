package duet.check;

import duet.check.stress.StressTest;
import duet.check.stress.StressVerdict;
import duet.kit.OutcomeSeen;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says after each round of a stress test whether there shall be another one. Each round may take
 * what a check may; all of them together three times as much: a right counter that hands its work
 * to another thread took 100 s for its samples, among ten busy processes a processor.
 */
record StressRounds(StressTest test, long end) implements Predicate<List<OutcomeSeen>> {
  private static final int MOST = 3;

  /**
   * Begins now.
   *
   * @param most wall clock time that one round may take
   */
  StressRounds(StressTest test, Duration most) {
    this(test, System.nanoTime() + MOST * most.toNanos());
  }

  @Override
  public boolean test(List<OutcomeSeen> counts) {
    return !StressVerdict.of(test, counts).isComplete() && System.nanoTime() - end < 0;
  }
}
