package duet.submission;

import duet.files.Folders;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What somebody handed in: a folder or a file as it lies there, or an archive, of which the Java
 * sources are unpacked into a private folder for as long as this is open.
 *
 * <p>Whatever an archive says of itself is not believed: bytes are counted while they are inflated.
 */
public final class HandedIn implements AutoCloseable {
  private final Path folder;
  private final Optional<Path> unpacked;
  private final List<Problem> problems;

  private HandedIn(Path folder, Optional<Path> unpacked, List<Problem> problems) {
    this.folder = folder;
    this.unpacked = unpacked;
    this.problems = problems;
  }

  /** Whether a file of this name is an archive that can be opened: zip, tar, tar.gz, tgz. */
  public static boolean isArchive(Path file) {
    return ArchiveEntries.isArchive(file);
  }

  /**
   * Opens what is there.
   *
   * @throws IOException if there is no room to unpack an archive
   */
  public static HandedIn open(Path target) throws IOException {
    Path last = target.getFileName();
    return open(target, last == null ? "" : " " + Problem.shown(last.toString()));
  }

  /**
   * Opens what is there, and never says what it is called: platforms put names of students into
   * names of files.
   *
   * @throws IOException if there is no room to unpack an archive
   */
  public static HandedIn openUnnamed(Path target) throws IOException {
    return open(target, " that was handed in");
  }

  private static HandedIn open(Path target, String called) throws IOException {
    if (!Files.isRegularFile(target) || !isArchive(target)) {
      return new HandedIn(target, Optional.empty(), List.of());
    }
    Path folder = Files.createTempDirectory("duet-in");
    Unpacking unpacking = new Unpacking(folder);
    List<Problem> problems = List.of();
    try {
      ArchiveEntries.visit(target, unpacking);
      unpacking.end();
    } catch (Unpacking.NoRoom e) {
      Folders.delete(folder);
      throw e;
    } catch (Unpacking.Refused e) {
      problems = List.of(Problem.of(e.getMessage(), e.advice()));
    } catch (IOException | RuntimeException e) {
      // Damaged archives make the library throw whatever it likes.
      problems = List.of(damaged(called, e));
    }
    return new HandedIn(folder, Optional.of(folder), problems);
  }

  // What the library says names no more than the entry; what the system says has paths in it.
  private static Problem damaged(String called, Exception e) {
    boolean told =
        e instanceof IOException && !(e instanceof FileSystemException) && e.getMessage() != null;
    return Problem.of(
        "The archive"
            + called
            + " cannot be opened: "
            + (told ? Problem.shown(e.getMessage()).replaceAll("\\.+$", "") : "it is damaged")
            + ".",
        "Pack the files again, as zip or tar.gz, without a password.");
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /** Why nothing in it is graded; none if it can be. */
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public void close() {
    unpacked.ifPresent(Folders::delete);
  }
}
