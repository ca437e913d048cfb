package duet.bulk.cohort;

import java.util.List;

/**
 * All that was handed in.
 *
 * @param layout how it was read, in words
 * @param handins in the order of their ids
 * @param oddities what a person has to look at
 */
public record Cohort(String layout, List<Handin> handins, List<Oddity> oddities) {
  /** Takes copies. */
  public Cohort {
    handins = List.copyOf(handins);
    oddities = List.copyOf(oddities);
  }

  /** The same part of it on every machine: every {@code of}-th, beginning with this one. */
  public Cohort slice(Slice slice) {
    return new Cohort(
        layout,
        java.util.stream.IntStream.range(0, handins.size())
            .filter(slice::takes)
            .mapToObj(handins::get)
            .toList(),
        oddities);
  }
}
