package duet.bulk.gradebook;

import java.util.List;
import java.util.Set;

/** Tells of those whose marks found no row. */
final class Unplaced {
  private Unplaced() {}

  static void tell(String file, List<Marked> marked, Set<Marked> placed, List<String> unmatched) {
    long without = marked.stream().filter(each -> !placed.contains(each)).count();
    if (without > 0) {
      unmatched.add(
          "%d of %d people who handed in have no row in %s; gradebook/marks.csv has their marks."
              .formatted(without, marked.size(), file));
    }
  }
}
