package duet.check.stress;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One {@code @Outcome} of a jcstress test.
 *
 * @param ids what it is about: outcomes, or patterns of them; empty for all that no other case is
 *     about
 * @param expect what the test expects of it
 * @param sentence what it means, for a student
 */
record OutcomeCase(List<String> ids, Expect expect, String sentence) {
  /** What a test expects of an outcome. */
  enum Expect {
    /** It may be. */
    ACCEPTABLE,
    /** It may be, and is worth a look. */
    INTERESTING,
    /** It must never be. */
    FORBIDDEN;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  OutcomeCase {
    ids = List.copyOf(ids);
  }

  boolean isDefault() {
    return ids.isEmpty();
  }

  boolean names(String outcome) {
    return ids.contains(outcome);
  }

  boolean describes(String outcome) {
    return ids.stream().anyMatch(id -> Pattern.matches(id, outcome));
  }
}
