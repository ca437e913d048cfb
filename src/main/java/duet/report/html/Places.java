package duet.report.html;

import duet.exercise.SourceFile;
import duet.report.Sentences;
import duet.report.html.PageParts.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where in the sources of one exercise something is. Evidence knows files by their simple names, so
 * of two with the same one neither is linked.
 */
final class Places {
  private final String exercise;
  private final Map<String, List<SourceFile>> bySimpleName;

  private final Map<String, Note> notes = new HashMap<>();
  private String telling = "";

  Places(String exercise, List<SourceFile> files) {
    this.exercise = exercise;
    this.bySimpleName = files.stream().collect(Collectors.groupingBy(file -> simple(file.path())));
  }

  private static String simple(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** From now on it is told of this; a line speaks only of the first that has marked it. */
  void tell(String what) {
    telling = what;
  }

  /** A place whose line is marked in the source, if the page shows it, with a step of somebody. */
  Place step(String file, int line, String actor, int number) {
    Place place = of(file, line);
    noteAt(place).ifPresent(note -> note.step(actor, number));
    return place;
  }

  /** As above, with words unless there are some. */
  Place marked(String file, int line, String words) {
    Place place = of(file, line);
    noteAt(place).ifPresent(note -> note.words(words));
    return place;
  }

  private Optional<Note> noteAt(Place place) {
    return place.anchor().isEmpty()
        ? Optional.empty()
        : Optional.of(notes.computeIfAbsent(place.anchor(), key -> new Note(telling)))
            .filter(note -> note.isAbout(telling));
  }

  private Place of(String file, int line) {
    List<SourceFile> found = bySimpleName.getOrDefault(simple(file), List.of());
    boolean shown =
        found.size() == 1
            && found.get(0).path().endsWith(file)
            && line > 0
            && line <= found.get(0).text().lines().count();
    return new Place(
        Sentences.place(simple(file), line), shown ? anchor(found.get(0).path(), line) : "");
  }

  /** What is to be said about a line; empty if it is not marked. */
  String noteOf(String path, int line) {
    Note note = notes.get(anchor(path, line));
    return note == null ? "" : note.toString();
  }

  String anchor(String path, int line) {
    return exercise + "-" + path.replaceAll("[^A-Za-z0-9]+", "-") + "-" + line;
  }
}
