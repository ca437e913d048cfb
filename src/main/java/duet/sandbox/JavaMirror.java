package duet.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A {@code java} that its user may execute but not read.
 *
 * <p>The kernel makes a process that was started from such a file not dumpable: {@code
 * /proc/self/mem} and {@code environ} are refused, so that no code inside can search its own JVM
 * for secrets, while thread states stay readable, which the kit needs. Denying all of {@code /proc}
 * instead would blind the kit.
 */
final class JavaMirror {
  private JavaMirror() {}

  /**
   * The program to start: a mirror of the running JDK's where the system has such a thing, else its
   * own.
   *
   * @throws IOException if the cache cannot be written
   */
  static Path java() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    if (!Tools.isLinux()) {
      return home.resolve("bin").resolve("java");
    }
    Path binary = home.resolve("bin/java").toRealPath();
    String key =
        Cache.key(
            List.of(
                home.toString(),
                Long.toString(Files.size(binary)),
                Files.getLastModifiedTime(binary).toString()));
    return Cache.folder("java", key, draft -> mirror(home, binary, draft)).resolve("bin/java");
  }

  // The launcher looks for its libraries beside itself, so the mirror needs the JDK's lib folder
  // next to bin.
  private static void mirror(Path home, Path binary, Path draft) throws IOException {
    Path bin = Files.createDirectory(draft.resolve("bin"));
    Files.setPosixFilePermissions(bin, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path java = Files.copy(binary, bin.resolve("java"));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("--x--x--x"));
    for (String name : List.of("lib", "conf")) {
      Files.createSymbolicLink(draft.resolve(name), home.resolve(name));
    }
  }
}
