package duet.cli;

import duet.course.Course;
import duet.exercise.Exercise;
import duet.submission.SubmissionFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a student works on. */
final class WorkingCopies {
  private final Session session;

  WorkingCopies(Session session) {
    this.session = session;
  }

  /**
   * The folder of the student's copy: {@code ID} in the present folder or in the workspace around
   * it, or {@code work/ID} in the present folder or where Duet is installed.
   */
  Optional<Path> of(Exercise exercise) {
    Path here = session.here().resolve(exercise.id());
    // Any folder may have that name by chance; one in work/ does not.
    if (!isSame(here, exercise.folder()) && SubmissionFolder.answers(here, exercise)) {
      return Optional.of(here);
    }
    Optional<Path> inCourse =
        Course.find(session.here())
            .map(course -> course.folder(exercise.id()))
            .filter(folder -> SubmissionFolder.answers(folder, exercise));
    if (inCourse.isPresent()) {
      return inCourse;
    }
    return Stream.of(session.here(), session.home())
        .map(folder -> folder.resolve("work").resolve(exercise.id()))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** The exercise in whose folder of a workspace a file or folder lies. */
  static Optional<Exercise> around(Path path, List<Exercise> exercises) {
    Path normal = path.toAbsolutePath().normalize();
    return Course.find(path)
        .flatMap(
            course ->
                exercises.stream()
                    .filter(exercise -> normal.startsWith(course.folder(exercise.id())))
                    .findFirst());
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }
}
