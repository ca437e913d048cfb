package duet.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders with all that is in them. */
public final class Folders {
  private Folders() {}

  /**
   * Deletes a folder and all in it, without following links. What cannot be deleted stays, such as
   * what a child of another user still holds: the system clears its temporary files.
   */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (IOException e) {
      // Its visitor throws nothing; whatever else stands in the way will do so next time.
      return;
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return deleted(file);
    }

    /** A folder that cannot be opened may be empty all the same. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      return deleted(file);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException why) {
      return deleted(folder);
    }

    private static FileVisitResult deleted(Path path) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // It stays, and so do the folders around it; all others go.
        return FileVisitResult.CONTINUE;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
