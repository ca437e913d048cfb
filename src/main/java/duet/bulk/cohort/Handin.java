package duet.bulk.cohort;

import java.nio.file.Path;
import java.util.List;

/**
 * What one student, or one group, handed in.
 *
 * @param id what it is called everywhere: made of the label, and tells no name
 * @param label how the download calls it; has names in it, so it goes into the gradebook only
 * @param people whose it is, at least one
 * @param place a folder, a {@code .java} file or an archive
 */
public record Handin(String id, String label, List<Person> people, Path place) {
  /** Takes a copy. */
  public Handin {
    people = List.copyOf(people);
  }
}
