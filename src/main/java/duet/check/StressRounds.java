package duet.check;

import duet.check.stress.StressTest;
import duet.check.stress.StressVerdict;
import duet.kit.OutcomeSeen;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Says after each round of a stress test whether there shall be another one. Each round may take
 * what a check may; all of them together three times as much: a right counter that hands its work
 * to another thread took 100 s for its samples, among ten busy processes a processor.
 *
 * @param test what is asked for
 * @param end when time is up, as {@link System#nanoTime} tells it
 * @param cpu processor time that the runner has used so far
 * @param mostCpu the processor time at which it is enough
 */
record StressRounds(StressTest test, long end, Supplier<Duration> cpu, Duration mostCpu)
    implements Predicate<List<OutcomeSeen>> {
  /**
   * Whoever has had so much, and has not come to the samples, is slow by his own doing: for the
   * usual limits that is a processor and a third for all of the time, which no starved machine
   * gives. Two actors that spin while a third thread works for them use much more than they need.
   */
  static final Duration MOST_CPU = Duration.ofSeconds(480);

  private static final int MOST = 3;

  /**
   * Begins now.
   *
   * @param most wall clock time that one round may take
   * @param cpu processor time that the runner has used so far
   */
  static StressRounds of(StressTest test, Duration most, Supplier<Duration> cpu) {
    return new StressRounds(
        test, System.nanoTime() + MOST * most.toNanos(), cpu, cpu.get().plus(MOST_CPU));
  }

  @Override
  public boolean test(List<OutcomeSeen> counts) {
    return !StressVerdict.of(test, counts).isComplete()
        && System.nanoTime() - end < 0
        && cpu.get().compareTo(mostCpu) < 0;
  }
}
