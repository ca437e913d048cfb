package duet.cli;

import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the folder of one exercise that a student works in. */
final class Workspace {
  /**
   * What came of it, as paths below the folder.
   *
   * @param written files that were made
   * @param kept files that were there, with another content
   */
  record Made(List<String> written, List<String> kept) {}

  private final Path folder;
  private final Made made = new Made(new ArrayList<>(), new ArrayList<>());

  private Workspace(Path folder) {
    this.folder = folder;
  }

  /** Writes what is not there yet. */
  static Made make(Exercise exercise, Path folder) throws IOException {
    Workspace workspace = new Workspace(folder);
    Path readme = exercise.folder().resolve("README.md");
    if (Files.isRegularFile(readme)) {
      workspace.add("README.md", Files.readString(readme));
    }
    for (SourceFile stub : exercise.stub()) {
      workspace.add(stub.path(), stub.text());
    }
    for (SourceFile given : exercise.given()) {
      workspace.addReadOnly(given);
    }
    return workspace.made;
  }

  /** What a student changes there would change nothing: grading takes the exercise's own. */
  private void addReadOnly(SourceFile given) throws IOException {
    if (add(given.path(), given.text()) && folder.resolve(given.path()).toFile().setReadOnly()) {
      made.written().remove(given.path());
      made.written().add(given.path() + " (read-only)");
    }
  }

  private boolean add(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      made.written().add(path);
      return true;
    } catch (FileAlreadyExistsException e) {
      if (!isThere(file, text)) {
        made.kept().add(path);
      }
      return false;
    }
  }

  /** Whether there is nothing to tell: just this was to be made. */
  private static boolean isThere(Path file, String text) throws IOException {
    return Files.isRegularFile(file)
        && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
  }
}
