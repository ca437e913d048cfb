package duet.cohort;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/** What must come of a check. */
public enum Wanted {
  /** It passes. */
  PASSED("passed", Set.of("passed")),
  /** It is seen broken, or comes to no end. */
  FAILED("failed", Set.of("failed", "unfinished")),
  /** Another check stands in its way. */
  NOT_RUN("not-run", Set.of("not-run")),
  /** The shipped expectation leaves it open. */
  OPEN("passed or failed", Set.of("passed", "failed", "unfinished")),
  /** It earns nothing, for whichever reason. */
  WORTH_NOTHING("worth nothing", Set.of("failed", "unfinished", "not-run"));

  private final String words;
  private final Set<String> outcomes;

  Wanted(String words, Set<String> outcomes) {
    this.words = words;
    this.outcomes = outcomes;
  }

  /** As people and files call it. */
  @JsonValue
  public String words() {
    return words;
  }

  /** Whether an outcome, as a report words it, is as wanted. */
  public boolean fits(String outcome) {
    return outcomes.contains(outcome);
  }
}
