package duet.calibrate;

import duet.Grader;
import duet.compile.CompilerFault;
import duet.exercise.ExerciseFolder;
import duet.files.Folders;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The exercise that comes inside of Duet: a check of each kind, one answer that passes them all and
 * one that passes none. It is compiled and graded like any other, and no student is asked it.
 */
public final class Selftest implements AutoCloseable {
  /** What it is called in calibrations. */
  public static final String ID = "selftest";

  private static final String PLACE = "duet/selftest";

  private final Path folder;
  private final boolean temporary;

  private Selftest(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /**
   * Takes it out of this Duet, into a temporary folder.
   *
   * @throws IOException if there is no room for it
   */
  public static Selftest unpack() throws IOException {
    Path folder = Files.createTempDirectory("duet-selftest-");
    Path home = home();
    try (FileSystem jar = Files.isDirectory(home) ? null : FileSystems.newFileSystem(home)) {
      copy(jar == null ? home.resolve(PLACE) : jar.getPath(PLACE), folder);
    } catch (IOException | RuntimeException e) {
      Folders.delete(folder);
      throw e;
    }
    return new Selftest(folder, true);
  }

  /** One that lies in a folder already, and stays there. */
  public static Selftest in(Path folder) {
    return new Selftest(folder, false);
  }

  /**
   * Makes it ready.
   *
   * @throws CompilerFault if this machine cannot compile
   */
  public KnownAnswers answers(Grader grader) throws CompilerFault {
    return KnownAnswers.of(
            grader.prepare(ExerciseFolder.read(folder.resolve("exercises").resolve(ID))),
            folder.resolve("solutions"))
        .orElseThrow(
            () -> new IllegalStateException("no answers: this build of Duet is incomplete"));
  }

  private static Path home() {
    try {
      return Path.of(Selftest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes come from files", e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  @Override
  public void close() {
    if (temporary) {
      Folders.delete(folder);
    }
  }
}
