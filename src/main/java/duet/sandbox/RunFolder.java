package duet.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The private folder of one child: the socket, the token for its standard input, which nobody but
 * us may open, and {@code box}, the only place that it may write to. A child of another user may
 * pass through it but not list it.
 */
final class RunFolder {
  private RunFolder() {}

  static Path create(Optional<Integer> uid, String token) throws IOException {
    // Socket paths end at 108 bytes, so this must not lie deep below a long temporary folder.
    Path folder = uid.isPresent() ? createPassable() : Files.createTempDirectory("duet");
    Path box = Files.createDirectory(folder.resolve("box"));
    Path file = Files.createFile(folder.resolve("token"));
    if (Tools.isLinux()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, token);
    if (uid.isPresent()) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      Files.setAttribute(box, "unix:uid", uid.get());
    }
    return folder;
  }

  private static Path createPassable() throws IOException {
    List<Path> wanted =
        List.of(
            Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"), Path.of("/var/tmp"));
    return Files.createTempDirectory(passable(wanted), "duet");
  }

  /**
   * The first of some folders that another user can pass through.
   *
   * @throws IOException if there is none
   */
  static Path passable(List<Path> wanted) throws IOException {
    for (Path folder : wanted) {
      if (Files.isWritable(folder) && othersMayPass(folder.toRealPath())) {
        return folder;
      }
    }
    throw new IOException(
        "The user that submissions run as can enter none of the folders %s. Set java.io.tmpdir to one that all may enter."
            .formatted(wanted));
  }

  private static boolean othersMayPass(Path folder) throws IOException {
    for (Path each = folder; each != null; each = each.getParent()) {
      if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }
}
