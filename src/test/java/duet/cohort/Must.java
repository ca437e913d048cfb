package duet.cohort;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a submission must get for an exercise.
 *
 * @param status of the exercise, as a report words it
 * @param least the fewest points
 * @param most the most points; more than the fewest only where a shipped expectation leaves a check
 *     open
 * @param checks id of each check and what must come of it; empty where none is run
 */
@JsonPropertyOrder({"status", "least", "most", "checks"})
public record Must(String status, int least, int most, SortedMap<String, Wanted> checks) {
  /** Takes a copy. */
  public Must {
    checks = new TreeMap<>(checks);
  }

  /** Not graded, for this reason. */
  static Must stop(String status) {
    return new Must(status, 0, 0, new TreeMap<>());
  }
}
