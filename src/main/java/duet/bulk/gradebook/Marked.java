package duet.bulk.gradebook;

import duet.bulk.cohort.Handin;
import duet.bulk.cohort.Person;
import duet.bulk.summary.CohortReport;
import java.util.Optional;

/**
 * Somebody, and what they earned.
 *
 * @param person who, with what the roster knows
 * @param handin what they handed in
 * @param mark what it earned; empty while it is not graded
 */
record Marked(Person person, Handin handin, Optional<CohortReport.Mark> mark) {
  /** The points, if a gradebook may take them; else an empty string. */
  String points() {
    return mark.filter(CohortReport.Mark::isFinal)
        .map(each -> Integer.toString(each.earned()))
        .orElse("");
  }
}
