package duet.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The private folder of one child: the socket, an empty file for its standard input, and {@code
 * box}, the only place that it may write to. Its name cannot be guessed; a child of another user
 * may pass through it but not list it.
 */
final class RunFolder {
  private RunFolder() {}

  static Path create(Optional<Integer> uid) throws IOException {
    // Socket paths end at 108 bytes, so this must not lie deep below a long temporary folder.
    Path folder = Files.createTempDirectory("duet");
    Path box = Files.createDirectory(folder.resolve("box"));
    Files.createFile(folder.resolve("nothing"));
    if (uid.isPresent()) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      Files.setAttribute(box, "unix:uid", uid.get());
    }
    return folder;
  }
}
