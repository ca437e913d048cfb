package duet.check;

import java.util.OptionalInt;

/**
 * What a person of staff has decided about a check, whatever was found. It changes the mark and
 * never the finding.
 *
 * @param points what the check earns, from 0 to its points; empty where it is void, so that it
 *     counts for nothing and nothing of it is possible
 * @param reason a sentence for the student
 * @param by who decided it
 * @param when the day, in ISO-8601
 */
public record MarkOverride(OptionalInt points, String reason, String by, String when) {
  /** Whether the check does not count. */
  public boolean isVoid() {
    return points.isEmpty();
  }
}
