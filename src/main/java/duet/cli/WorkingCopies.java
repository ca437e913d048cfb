package duet.cli;

import duet.exercise.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a student works on. */
final class WorkingCopies {
  private static final List<String> ROOTS = List.of("", "src/main/java", "stub");

  private final Session session;

  WorkingCopies(Session session) {
    this.session = session;
  }

  /**
   * The folder of the student's copy: {@code ID} in the present folder, as in a workspace, or
   * {@code work/ID} there or where Duet is installed.
   */
  Optional<Path> of(Exercise exercise) {
    return Stream.of(session.here(), session.here().resolve("work"), session.home().resolve("work"))
        .map(folder -> folder.resolve(exercise.id()))
        .filter(folder -> holdsAny(folder, exercise))
        .filter(folder -> !isSame(folder, exercise.folder()))
        .findFirst();
  }

  private static boolean holdsAny(Path folder, Exercise exercise) {
    return ROOTS.stream()
        .flatMap(root -> exercise.edit().stream().map(folder.resolve(root)::resolve))
        .anyMatch(Files::isRegularFile);
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }
}
