package duet.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prepares the private folder of a child for the JVMs that the child will start. */
final class Nursery {
  private Nursery() {}

  /**
   * Makes the folders.
   *
   * @param run the child's private folder
   * @param uid the user that the child runs as, if not ours
   */
  static Offspring.Folders prepare(Path run, Offspring offspring, Optional<Integer> uid)
      throws IOException {
    Path classes = Files.createDirectory(run.resolve("classes"));
    for (Map.Entry<String, byte[]> each : offspring.classes().entrySet()) {
      Path file = classes.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    permit(classes, "r--r--r--", "r-xr-xr-x");
    byte[] name = new byte[16];
    new SecureRandom().nextBytes(name);
    Path evidence = Files.createDirectory(run.resolve(HexFormat.of().formatHex(name)));
    if (uid.isPresent()) {
      Files.setAttribute(evidence, "unix:uid", uid.get());
    }
    return new Offspring.Folders(classes, evidence);
  }

  /** Lets the folder of classes be deleted: nothing leaves a folder that is closed to its owner. */
  static void unlock(Offspring.Folders folders) {
    try {
      permit(folders.classes(), "rw-------", "rwx------");
    } catch (IOException e) {
      // It stays with the system's temporary files.
    }
  }

  private static void permit(Path root, String files, String folders) throws IOException {
    if (!Tools.isLinux()) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.toList();
    }
    for (Path each : all) {
      Files.setPosixFilePermissions(
          each, PosixFilePermissions.fromString(Files.isDirectory(each) ? folders : files));
    }
  }

  /** The environment of the child, which all that it starts inherit. */
  static Map<String, String> environment(
      Offspring offspring, Offspring.Folders folders, ProcessRuntime runtime) {
    String watched = offspring.watched().stream().collect(Collectors.joining("!"));
    return Map.of(
        "JAVA_TOOL_OPTIONS",
        // No collector: whoever asks for another one on the command line would get none at all.
        "\"-javaagent:%s=%s!%s\" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx128m"
            .formatted(offspring.agent(), folders.evidence(), watched),
        // A plain "java" is this Java on every machine.
        "PATH",
        runtime.java().getParent().toString());
  }
}
