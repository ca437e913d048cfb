package duet.check;

import duet.check.stress.StressVerdict;
import duet.kit.Evidence;
import java.time.Duration;
import java.util.List;

/** Makes the outcome of a stress test of what was counted. */
final class StressWording {
  private StressWording() {}

  /**
   * The outcome of what was counted.
   *
   * @param cpu processor time that all rounds together took
   */
  static Outcome of(StressVerdict verdict, Duration cpu) {
    if (verdict.forbidden() > 0) {
      return new Outcome.Failed(
          verdict.observed(),
          verdict.test().why(),
          verdict.test().advice(),
          Evidence.observed(verdict.forbidden(), verdict.samples())
              .withOutcomes(verdict.outcomes()));
    }
    if (verdict.isComplete()) {
      return new Outcome.Passed(
          Evidence.notFound(verdict.samples()).withOutcomes(verdict.outcomes()));
    }
    if (cpu.compareTo(StressRounds.MOST_CPU) >= 0) {
      return new Outcome.Unfinished(
          "In "
              + StressRounds.MOST_CPU.toSeconds()
              + " s of processor time it did not come to the "
              + verdict.test().samples()
              + " races that are asked for; those before showed nothing wrong.",
          "It makes so few races in a second that a mistake would hardly ever show.",
          "Which loop keeps the processor busy, and what for?",
          List.of());
    }
    return new Outcome.Inconclusive(
        "The machine had too little time for the samples that a pass takes; those that it took"
            + " showed nothing wrong.",
        List.of());
  }
}
