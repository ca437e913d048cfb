package duet.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

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
    Path classes = pack(offspring.classes(), run.resolve("classes.jar"));
    byte[] name = new byte[16];
    new SecureRandom().nextBytes(name);
    Path evidence = Files.createDirectory(run.resolve(HexFormat.of().formatHex(name)));
    if (uid.isPresent()) {
      Files.setAttribute(evidence, "unix:uid", uid.get());
    }
    return new Offspring.Folders(classes, evidence);
  }

  /**
   * Packs classes. As files of their own they would need names that this system can write: a class
   * with an umlaut was more than a machine without a locale could bear.
   */
  private static Path pack(Map<String, byte[]> classes, Path file) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : new TreeMap<>(classes).entrySet()) {
        jar.putNextEntry(new ZipEntry(each.getKey().replace('.', '/') + ".class"));
        jar.write(each.getValue());
      }
    }
    if (Tools.isLinux()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }
    return file;
  }

  /** The environment of the child, which all that it starts inherit. */
  static Map<String, String> environment(
      Offspring offspring, Offspring.Folders folders, ProcessRuntime runtime) {
    String path =
        offspring.runnerPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    // In the order that the agent reads them in.
    List<String> orders =
        new ArrayList<>(
            List.of(
                folders.evidence().toString(),
                folders.classes().toString(),
                offspring.agent().toString(),
                offspring.runnerMain(),
                path));
    orders.addAll(offspring.watched());
    return Map.of(
        "JAVA_TOOL_OPTIONS",
        // The boot loader finds the agent, since a class path is what others say. No collector:
        // whoever asks for another one on the command line would get none at all.
        "\"-Xbootclasspath/a:%1$s\" \"-javaagent:%1$s=%2$s\" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx128m"
            .formatted(offspring.agent(), String.join("!", orders)),
        // A plain "java" is this Java on every machine.
        "PATH",
        runtime.runner().getParent().toString());
  }
}
