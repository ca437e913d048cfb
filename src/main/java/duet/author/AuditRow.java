package duet.author;

import duet.kit.OutcomeSeen;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One solution under one stress check, here and under the stock harness.
 *
 * @param check exercise and check
 * @param solution which solution
 * @param right whether it is a right one
 * @param here what was observed when it was graded; empty where it came to no counts
 * @param word the outcome of the check
 * @param there what the stock harness observed
 * @param trouble why the stock harness observed nothing, or an empty string
 */
public record AuditRow(
    String check,
    String solution,
    boolean right,
    List<OutcomeSeen> here,
    String word,
    List<OutcomeSeen> there,
    String trouble) {
  /** Takes copies. */
  public AuditRow {
    here = List.copyOf(here);
    there = List.copyOf(there);
  }

  /** Outcomes that only one of the two observed, in order. */
  public Set<String> onlyIn(List<OutcomeSeen> these, List<OutcomeSeen> those) {
    Set<String> only = new TreeSet<>();
    these.forEach(seen -> only.add(seen.id()));
    those.forEach(seen -> only.remove(seen.id()));
    return only;
  }

  /**
   * Whether the stock harness does not bear the check out: it has seen a forbidden outcome of a
   * right solution, or could not be run with one. A wrong one may hang, and it has no bound for
   * that.
   */
  public boolean contradicts() {
    return right
        && (!trouble.isEmpty()
            || there.stream().anyMatch(seen -> seen.expect().equals("forbidden")));
  }
}
