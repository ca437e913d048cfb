package duet.exercise;

import java.util.List;

/**
 * What is watched of the JVMs that a submission starts.
 *
 * @param witness the static fields whose values are read in each of them when it ends, as in {@code
 *     processisolation.Isolation.nums}; may be empty
 */
public record Children(List<String> witness) {
  /** Takes a copy. */
  public Children {
    witness = List.copyOf(witness);
  }
}
