package duet.check;

import duet.inspect.RuleResult;
import duet.kit.Evidence;
import duet.submission.Problem;

/** Makes the outcome of a rule about structure. */
final class RuleWording {
  private RuleWording() {}

  static Outcome of(RuleResult result) {
    if (result.kept()) {
      return new Outcome.Passed(Evidence.proved(java.util.List.of()));
    }
    Problem first = result.violations().get(0);
    int others = result.violations().size() - 1;
    String more = others == 0 ? "" : " (and " + others + " more)";
    String place = first.file().isEmpty() ? "" : first.file() + ":" + first.line() + ": ";
    return new Outcome.Failed(
        place + first.message() + more, result.because(), first.advice(), Evidence.observed(1, 1));
  }
}
