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
  /** The name of such a copy where it lies beside a {@code java} that may be read. */
  static final String RUNNER = "runner";

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
    return Cache.folder("java", key(home, binary), draft -> mirror(home, binary, "java", draft))
        .resolve("bin/java");
  }

  /**
   * The program to start a runner from that starts JVMs of its own, with a link to the Java beside
   * it that those are to be started from.
   *
   * @param java that Java
   * @throws IOException if the cache cannot be written
   */
  static Path runner(Path java) throws IOException {
    if (!Tools.isLinux()) {
      return java;
    }
    Path binary = java.toRealPath();
    Path home = binary.getParent().getParent();
    return Cache.folder(
            "java-and-runner",
            key(home, binary),
            draft -> {
              mirror(home, binary, RUNNER, draft);
              Files.createSymbolicLink(draft.resolve("bin/java"), binary);
            })
        .resolve("bin")
        .resolve(RUNNER);
  }

  /** Lets everybody execute a file, and nobody read it. */
  static void close(Path program) throws IOException {
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("--x--x--x"));
  }

  private static String key(Path home, Path binary) throws IOException {
    return Cache.key(
        List.of(
            home.toString(),
            Long.toString(Files.size(binary)),
            Files.getLastModifiedTime(binary).toString()));
  }

  // The launcher looks for its libraries beside itself, so the mirror needs the JDK's lib folder
  // next to bin.
  private static void mirror(Path home, Path binary, String name, Path draft) throws IOException {
    Path bin = Files.createDirectory(draft.resolve("bin"));
    Files.setPosixFilePermissions(bin, PosixFilePermissions.fromString("rwxr-xr-x"));
    close(Files.copy(binary, bin.resolve(name)));
    for (String folder : List.of("lib", "conf")) {
      Files.createSymbolicLink(draft.resolve(folder), home.resolve(folder));
    }
  }
}
