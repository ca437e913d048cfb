package duet.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of the programs by which root becomes another user inside of bubblewrap; nobody but root
 * may execute or read them. The child sees where they lie, and can do nothing with them: {@code
 * setpriv} and {@code env} start a JVM with another environment than it is meant to have.
 *
 * @param setpriv becomes the other user
 * @param env stands between it and the child: setpriv still has root's capabilities when it becomes
 *     the next program, so it may execute this one, but a java that it may read because of them
 *     would stay dumpable
 * @param libraries what both of them load
 */
record RootTools(Path setpriv, Path env, List<Path> libraries) {
  private static RootTools present;

  /** Makes them, or takes them from the cache. */
  static synchronized RootTools get() throws IOException {
    if (present == null) {
      Path setpriv = original("setpriv");
      Path env = original("env");
      List<String> parts = new ArrayList<>();
      for (Path each : List.of(setpriv, env)) {
        parts.add(each.toString());
        parts.add(Long.toString(Files.size(each)));
        parts.add(Files.getLastModifiedTime(each).toString());
      }
      Path folder =
          Cache.folder(
              "root-tools",
              Cache.key(parts),
              draft -> {
                copy(setpriv, draft.resolve("setpriv"));
                copy(env, draft.resolve("env"));
              });
      present =
          new RootTools(
              folder.resolve("setpriv"),
              folder.resolve("env"),
              List.copyOf(JavaFiles.neededBy(List.of(setpriv, env))));
    }
    return present;
  }

  /** All that must be there for them to run. */
  List<Path> files() {
    List<Path> all = new ArrayList<>(List.of(setpriv, env));
    all.addAll(libraries);
    return all;
  }

  private static Path original(String name) throws IOException {
    return Tools.find(name).orElseThrow(() -> new IOException(name + " is not installed"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
  }
}
