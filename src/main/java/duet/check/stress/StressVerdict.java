package duet.check.stress;

import duet.kit.OutcomeSeen;
import java.util.Comparator;
import java.util.List;

/**
 * What the counts of a jcstress test mean. The runner only counts; this says what may be and what
 * may not.
 */
public final class StressVerdict {
  private final StressTest test;
  private final List<OutcomeSeen> seen;

  private StressVerdict(StressTest test, List<OutcomeSeen> seen) {
    this.test = test;
    this.seen = seen;
  }

  /**
   * Judges counts.
   *
   * @param counts outcomes and how often each was observed, in any order
   */
  public static StressVerdict of(StressTest test, List<OutcomeSeen> counts) {
    return new StressVerdict(
        test,
        counts.stream()
            .map(count -> judged(test, count))
            .sorted(
                Comparator.comparingLong(OutcomeSeen::count)
                    .reversed()
                    .thenComparing(OutcomeSeen::id))
            .toList());
  }

  private static OutcomeSeen judged(StressTest test, OutcomeSeen count) {
    OutcomeCase found = test.caseOf(count.id());
    return new OutcomeSeen(count.id(), count.count(), found.expect().word(), found.sentence());
  }

  /** Whether nothing more can be learned: it is seen broken, or there are samples enough. */
  public boolean isComplete() {
    return forbidden() > 0 || samples() >= test.samples();
  }

  /** How many samples there are. */
  public long samples() {
    return seen.stream().mapToLong(OutcomeSeen::count).sum();
  }

  /** How many of them were forbidden. */
  public long forbidden() {
    return seen.stream().filter(StressVerdict::isForbidden).mapToLong(OutcomeSeen::count).sum();
  }

  private static boolean isForbidden(OutcomeSeen outcome) {
    return outcome.expect().equals(OutcomeCase.Expect.FORBIDDEN.word());
  }

  /** What was observed, the most frequent first, each with what it means. */
  public List<OutcomeSeen> outcomes() {
    return seen;
  }

  /** The test. */
  public StressTest test() {
    return test;
  }

  /** What to say of forbidden outcomes. */
  public String observed() {
    // Which of several forbidden outcomes comes up is luck, and the words must be the same on every
    // run: then the table below tells which.
    List<String> sentences =
        test.cases().stream()
            .filter(each -> each.expect() == OutcomeCase.Expect.FORBIDDEN)
            .map(OutcomeCase::sentence)
            .distinct()
            .toList();
    return sentences.size() == 1
        ? sentences.get(0)
        : "Two threads observed what must never be; the outcomes are below.";
  }
}
