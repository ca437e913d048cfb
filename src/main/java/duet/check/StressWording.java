package duet.check;

import duet.check.stress.StressVerdict;
import duet.kit.Evidence;
import java.util.List;

/** Makes the outcome of a stress test of what was counted. */
final class StressWording {
  private StressWording() {}

  static Outcome of(StressVerdict verdict) {
    if (verdict.forbidden() > 0) {
      return new Outcome.Failed(
          verdict.observed(),
          verdict.test().why(),
          verdict.test().advice(),
          Evidence.observed(verdict.forbidden(), verdict.samples())
              .withOutcomes(verdict.outcomes()));
    }
    if (verdict.samples() < verdict.test().samples()) {
      return new Outcome.Inconclusive(
          "The machine had too little time for the samples that a pass takes; those that it took"
              + " showed nothing wrong.",
          List.of());
    }
    return new Outcome.Passed(
        Evidence.notFound(verdict.samples()).withOutcomes(verdict.outcomes()));
  }
}
