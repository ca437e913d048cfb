package duet.bulk;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Work that nobody has finished.
 *
 * @param indices which of the pieces of work, from 0, in the order in which slices share them out
 * @param of how many pieces there are in all
 * @param slices into how many slices they were cut, if that is known
 */
public record MissingWork(List<Integer> indices, int of, OptionalInt slices) {
  /** Takes a copy. */
  public MissingWork {
    indices = List.copyOf(indices);
  }

  /** Whether all is done. */
  public boolean isNone() {
    return indices.isEmpty();
  }

  /** The numbers of the slices to run again, from 1, in order; none if the work was not cut. */
  public List<Integer> numbers() {
    return slices.isEmpty()
        ? List.of()
        : indices.stream().map(this::slice).distinct().sorted().toList();
  }

  /** The same as batch systems take it for an array of jobs: {@code 3,7}. */
  public String array() {
    return numbers().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** What is missing and what to do about it, in two or three sentences. */
  public String sentences() {
    return "%d of %d pieces of work are not done. %s".formatted(indices.size(), of, again());
  }

  private String again() {
    if (slices.isEmpty()) {
      return "Run the same command of duet bulk again; it goes on where it was.";
    }
    return "Run again the slices %s; each goes on where it was. As the indices of an array: %s"
        .formatted(
            numbers().stream()
                .map(number -> number + "/" + slices.getAsInt())
                .collect(Collectors.joining(", ")),
            array());
  }

  private int slice(int index) {
    return index % slices.getAsInt() + 1;
  }
}
