package duet.cli;

import duet.exercise.Exercise;
import duet.exercise.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The exercises there are. */
public interface Catalogue {
  /** All of them, in course order. */
  List<Exercise> exercises();

  /** The ids of all of them. */
  default Set<String> ids() {
    return exercises().stream().map(Exercise::id).collect(Collectors.toSet());
  }

  /** The one with that id. */
  default Optional<Exercise> find(String id) {
    return exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst();
  }

  /**
   * The one with that id.
   *
   * @throws Complaint that names the nearest id, if there is none
   */
  default Exercise get(String id) {
    return find(id)
        .orElseThrow(
            () -> Complaint.unusable("There is no exercise \"" + id + "\". " + suggestion(id)));
  }

  /** What to say about a word that is no exercise. */
  default String suggestion(String word) {
    List<String> ids = exercises().stream().map(Exercise::id).toList();
    return Nearest.to(word, ids)
        .map(id -> "Did you mean " + id + "?")
        .orElse("The command \"duet list\" shows them all.");
  }
}
