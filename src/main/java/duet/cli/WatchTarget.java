package duet.cli;

import duet.course.Course;
import duet.course.Progress;
import duet.course.State;
import duet.exercise.Exercise;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to watch.
 *
 * @param course the student's folder
 * @param id the exercise to begin with
 */
record WatchTarget(Course course, String id) {
  /** What a word stands for: a folder, an exercise, or where the caller is. */
  static WatchTarget of(Session session, Catalogue all, Optional<String> word) {
    if (all.exercises().isEmpty()) {
      throw Complaint.unusable("There are no exercises to watch.");
    }
    try {
      Optional<Exercise> named = word.flatMap(all::find);
      Path folder = session.here().resolve(word.orElse("")).toAbsolutePath().normalize();
      if (named.isPresent() && !isIn(folder, named.get())) {
        return new WatchTarget(around(session, all, session.here()), named.get().id());
      } else if (!Files.isDirectory(folder)) {
        throw Complaint.unusable(
            "\""
                + word.orElse("")
                + "\" is neither an exercise nor a folder. "
                + all.suggestion(word.orElse("")));
      }
      Course course = around(session, all, folder);
      return new WatchTarget(course, within(course, all, folder).orElse(current(course, all)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isIn(Path folder, Exercise exercise) {
    return !folder.equals(exercise.folder().toAbsolutePath().normalize())
        && SubmissionFolder.answers(folder, exercise);
  }

  /** The student's folder that this one is, or lies in. */
  private static Course around(Session session, Catalogue all, Path folder) throws IOException {
    Optional<Course> known = Course.find(folder);
    if (known.isPresent()) {
      return known.get();
    }
    // One that an earlier Duet has made, or hands.
    for (Path each : List.of(folder, folder.resolve("work"), folder.resolveSibling(""))) {
      Path root = each.toAbsolutePath().normalize();
      if (all.exercises().stream()
          .anyMatch(exercise -> isIn(root.resolve(exercise.id()), exercise))) {
        return Course.make(root);
      }
    }
    throw Complaint.unusable(
        "There is no work of yours in "
            + session.shown(folder)
            + ". Make a folder with \"duet start course\", and then: duet watch course");
  }

  private static Optional<String> within(Course course, Catalogue all, Path folder) {
    return folder.startsWith(course.root()) && !folder.equals(course.root())
        ? all.find(course.root().relativize(folder).getName(0).toString()).map(Exercise::id)
        : Optional.empty();
  }

  /** Where the student was last, or else the first that is not done. */
  private static String current(Course course, Catalogue all) throws IOException {
    Progress progress = course.progress(sentence -> {});
    Optional<String> last =
        Optional.ofNullable(progress.current()).flatMap(all::find).map(Exercise::id);
    if (last.isPresent()) {
      return last.get();
    }
    for (Exercise exercise : all.exercises()) {
      if (course.state(exercise, progress) != State.DONE) {
        return exercise.id();
      }
    }
    return all.exercises().get(0).id();
  }
}
