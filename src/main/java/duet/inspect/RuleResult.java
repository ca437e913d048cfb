package duet.inspect;

import duet.exercise.CheckSpec;
import duet.submission.Problem;
import java.util.List;

/**
 * How a submission fared under one rule.
 *
 * @param check the check that the rule is
 * @param kept whether nothing breaks it
 * @param because why the rule is there, as its author says; an empty string without a word of it
 * @param violations in source order; empty when it is kept
 */
public record RuleResult(CheckSpec check, boolean kept, String because, List<Problem> violations) {
  /** Takes a copy. */
  public RuleResult {
    violations = List.copyOf(violations);
  }
}
