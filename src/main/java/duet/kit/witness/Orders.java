package duet.kit.witness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * What the agent is told in its argument.
 *
 * @param folder where testimonies are left
 * @param classes the jar or folder of all that a JVM of the submission may run
 * @param agent the agent's own jar, which stands on every class path
 * @param runnerMain the class that whoever calls the submission runs
 * @param runnerPath and the entries of its class path
 * @param watched the static fields to tell of
 */
record Orders(
    Path folder,
    String classes,
    String agent,
    String runnerMain,
    List<String> runnerPath,
    List<String> watched) {
  private static final String SEPARATOR = "!";
  private static final int FIRST_WATCHED = 5;

  /** Takes copies. */
  Orders {
    runnerPath = List.copyOf(runnerPath);
    watched = List.copyOf(watched);
  }

  /** Reads the argument: all of it in this order, with {@code !} between the parts. */
  static Orders read(String argument) {
    List<String> parts = Arrays.asList(argument.split(SEPARATOR, -1));
    return new Orders(
        Path.of(parts.get(0)),
        parts.get(1),
        parts.get(2),
        parts.get(3),
        Arrays.asList(parts.get(4).split(File.pathSeparator)),
        parts.subList(FIRST_WATCHED, parts.size()).stream().filter(s -> !s.isEmpty()).toList());
  }

  /**
   * Whether this is who calls the submission. Nobody gains by being started like that: it runs what
   * we wrote, and tells nothing.
   */
  boolean isRunner(Launch launch) {
    List<String> path = launch.classPath().stream().filter(each -> !each.equals(agent)).toList();
    return launch.main().equals(runnerMain) && path.equals(runnerPath);
  }

  /** Why it is started to run something else than those classes, if it is. */
  Optional<String> oddCode(Launch launch) throws IOException {
    boolean ownClasses = launch.classPath().stream().anyMatch(this::isClasses);
    if (!ownClasses
        || !launch.classPath().stream().allMatch(each -> isClasses(each) || each.equals(agent))) {
      return Optional.of(launch.classPathInWords());
    }
    return launch.main().isEmpty() || (!hasClass(launch.main()) && isSomewhere(launch.main()))
        ? Optional.of(launch.mainInWords())
        : Optional.empty();
  }

  private boolean isClasses(String entry) {
    return !entry.isEmpty()
        && Path.of(entry).toAbsolutePath().normalize().equals(Path.of(classes).normalize());
  }

  /** Whether a class is one of the submission's. */
  boolean hasClass(String name) throws IOException {
    String file = name.replace('.', '/') + ".class";
    if (Files.isDirectory(Path.of(classes))) {
      return Files.exists(Path.of(classes, file));
    }
    try (ZipFile jar = new ZipFile(classes)) {
      return jar.getEntry(file) != null;
    }
  }

  /** One that is nowhere is left to the JVM, which says so. */
  private static boolean isSomewhere(String name) {
    try {
      Class.forName(name, false, ClassLoader.getSystemClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return e instanceof LinkageError;
    }
  }
}
