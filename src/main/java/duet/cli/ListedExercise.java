package duet.cli;

import duet.course.Standing;
import duet.course.State;
import duet.exercise.Exercise;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exercise, and how far its student has come.
 *
 * @param exercise the exercise
 * @param state how far; nothing outside of a student's folder
 * @param standing what its gradings came to, if there were any
 * @param copy the student's folder for it, if there is one
 */
record ListedExercise(
    Exercise exercise, Optional<State> state, Optional<Standing> standing, Optional<Path> copy) {
  /** Whether the word stands in its id, title or concepts, in small letters or capitals. */
  boolean has(String word) {
    return Stream.concat(Stream.of(exercise.id(), exercise.title()), exercise.concepts().stream())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
  }

  /** The share of its points that the last grading gave, from 0 to 1. */
  double share() {
    return standing
        .filter(points -> points.possible() > 0)
        .map(points -> (double) points.earned() / points.possible())
        .orElse(0.0);
  }

  /** For programs. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", exercise.id());
    json.put("title", exercise.title());
    json.put("order", exercise.order());
    json.put("concepts", exercise.concepts());
    json.put("minimumJdk", exercise.minimumJdk());
    state.ifPresent(is -> json.put("state", is.word()));
    standing.ifPresent(
        points -> {
          json.put("best", points.best());
          json.put("earned", points.earned());
          json.put("undecided", points.undecided());
          json.put("possible", points.possible());
          json.put("when", points.when());
        });
    copy.ifPresent(folder -> json.put("folder", folder.toString()));
    return json;
  }
}
