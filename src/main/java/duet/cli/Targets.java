package duet.cli;

import duet.course.Course;
import duet.exercise.Exercise;
import duet.submission.HandedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands what the caller wants to have graded; every mistake is told before grading. */
final class Targets {
  static final String OWN_WORK = "work";

  private final Session session;
  private final Catalogue catalogue;
  private final List<Exercise> narrowed;
  private final Set<String> names = new HashSet<>();

  /**
   * For these exercises.
   *
   * @param ids what the caller narrows them to, or empty
   */
  Targets(Session session, Catalogue catalogue, List<String> ids) {
    this.session = session;
    this.catalogue = catalogue;
    this.narrowed = ids.stream().distinct().map(catalogue::get).toList();
  }

  /** The targets of these words; of none, the caller's own work on all exercises. */
  List<Target> of(List<String> words) {
    if (words.isEmpty()) {
      return exercises().stream().map(this::ownWork).toList();
    }
    List<Target> targets = new ArrayList<>();
    for (String word : words) {
      targets.add(catalogue.find(word).map(this::ownWork).orElseGet(() -> ofPath(word)));
    }
    return targets;
  }

  private List<Exercise> exercises() {
    return narrowed.isEmpty() ? catalogue.exercises() : narrowed;
  }

  private Target ownWork(Exercise exercise) {
    Path path = new WorkingCopies(session).of(exercise).orElse(exercise.folder().resolve("stub"));
    return new Target(path, OWN_WORK, List.of(exercise), true, true);
  }

  private Target ofPath(String word) {
    Path path = session.here().resolve(word);
    if (!Files.exists(path)) {
      throw Complaint.unusable(
          "\""
              + word
              + "\" is neither an exercise nor a file or folder. "
              + catalogue.suggestion(word));
    }
    Optional<Exercise> around = WorkingCopies.around(path, exercises());
    if (around.isPresent()) {
      return inWorkspace(path, around.get());
    }
    if (Files.isRegularFile(path) && !word.endsWith(".java") && !HandedIn.isArchive(path)) {
      throw Complaint.unusable(
          "\""
              + word
              + "\" is not something to grade. Name a folder, a .java file, or an archive (zip, tar,"
              + " tar.gz).");
    }
    return new Target(path, freshName(path), exercises(), !narrowed.isEmpty(), false);
  }

  /** An editor names the file that is open, whichever of the exercise it is. */
  private Target inWorkspace(Path path, Exercise exercise) {
    Path folder = Course.find(path).orElseThrow().folder(exercise.id());
    return new Target(folder, freshName(folder), List.of(exercise), true, false);
  }

  /** The path's last name, fit for a file name, and another one for every target. */
  private String freshName(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString().replaceAll("[^A-Za-z0-9._-]", "_");
    name = name.replaceAll("^\\.+|\\.(java|zip|tar|tgz|tar\\.gz)$", "");
    name = name.isEmpty() ? "submission" : name;
    String fresh = name;
    for (int number = 2; !names.add(fresh); number++) {
      fresh = name + "-" + number;
    }
    return fresh;
  }
}
