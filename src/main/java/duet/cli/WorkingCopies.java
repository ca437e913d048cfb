package duet.cli;

import duet.exercise.Exercise;
import duet.submission.SubmissionFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a student works on. */
final class WorkingCopies {
  private final Session session;

  WorkingCopies(Session session) {
    this.session = session;
  }

  /**
   * The folder of the student's copy: {@code ID} in the present folder, as in a workspace, or
   * {@code work/ID} there or where Duet is installed.
   */
  Optional<Path> of(Exercise exercise) {
    Path here = session.here().resolve(exercise.id());
    // Any folder may have that name by chance; one in work/ does not.
    if (!isSame(here, exercise.folder()) && SubmissionFolder.answers(here, exercise)) {
      return Optional.of(here);
    }
    return Stream.of(session.here(), session.home())
        .map(folder -> folder.resolve("work").resolve(exercise.id()))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }
}
