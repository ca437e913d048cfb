package duet.course;

import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A student's folder: one with {@code .duet/} in it and a folder for each exercise beside that.
 *
 * @param root the folder, absolute
 */
public record Course(Path root) {
  private static final String OWN = ".duet";

  /** Takes the folder as it is called from everywhere. */
  public Course {
    root = root.toAbsolutePath().normalize();
  }

  /** The one that a folder lies in: itself or the nearest around it. */
  public static Optional<Course> find(Path here) {
    for (Path folder = here.toAbsolutePath().normalize(); folder != null; ) {
      if (Files.isDirectory(folder.resolve(OWN))) {
        return Optional.of(new Course(folder));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** Makes what is missing of a folder. */
  public static Course make(Path root) throws IOException {
    Files.createDirectories(root.resolve(OWN));
    return new Course(root);
  }

  /** Where the student works on an exercise; perhaps there is no such folder. */
  public Path folder(String id) {
    return root.resolve(id);
  }

  /** Where Duet keeps what is not the student's. */
  public Path own() {
    return root.resolve(OWN);
  }

  /** Where the last report of an exercise lies, if there is one. */
  public LastReport lastReport(String id) {
    return new LastReport(own().resolve("last").resolve(id + ".json"));
  }

  /**
   * How far the student has come.
   *
   * @param tell is told what there is to tell about a damaged file, in a sentence
   */
  public Progress progress(Consumer<String> tell) throws IOException {
    return file().read(tell);
  }

  /** How far the student has come with one exercise. */
  public State state(Exercise exercise, Progress progress) throws IOException {
    Optional<Standing> standing = progress.of(exercise.id());
    if (standing.isPresent()) {
      return standing.get().hasAllPoints() ? State.DONE : State.BEGUN;
    }
    return isTouched(exercise) ? State.BEGUN : State.NOT_BEGUN;
  }

  /** Whether the student's folder holds other files to hand in than the stub. */
  public boolean isTouched(Exercise exercise) throws IOException {
    for (SourceFile stub : exercise.stub()) {
      Path file = folder(exercise.id()).resolve(stub.path());
      if (Files.isRegularFile(file) && !isText(file, stub.text())) {
        return true;
      }
    }
    return false;
  }

  /** Line ends may be those of another system. */
  private static boolean isText(Path file, String text) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))
        || new String(bytes, StandardCharsets.UTF_8).lines().toList().equals(text.lines().toList());
  }

  /** What changes, others do not write meanwhile. */
  Changes changes() {
    return new Changes(own().resolve("lock"));
  }

  ProgressFile file() {
    return new ProgressFile(own().resolve("progress.json"));
  }
}
