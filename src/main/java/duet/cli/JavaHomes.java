package duet.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the JDKs of a machine. */
final class JavaHomes {
  private static final List<String> FOLDERS =
      List.of("/usr/lib/jvm", "/usr/java", "/opt/java", "/Library/Java/JavaVirtualMachines");

  /**
   * One of them.
   *
   * @param folder its home, without links
   * @param version as its {@code release} file says
   * @param running whether Duet runs on it
   * @param complete whether it has a compiler
   */
  record JavaHome(Path folder, String version, boolean running, boolean complete) {}

  private final Machine machine;
  private final Map<Path, JavaHome> found = new LinkedHashMap<>();

  private JavaHomes(Machine machine) {
    this.machine = machine;
  }

  /** All that are found, the oldest first. */
  static List<JavaHome> of(Machine machine) {
    JavaHomes homes = new JavaHomes(machine);
    homes.add(machine.property("java.home"));
    homes.add(machine.variable("JAVA_HOME"));
    machine.program("java").flatMap(JavaHomes::homeOf).ifPresent(homes::add);
    FOLDERS.forEach(homes::addAllIn);
    return homes.found.values().stream()
        .sorted(Comparator.comparing(home -> feature(home.version())))
        .toList();
  }

  private static int feature(String version) {
    String digits = version.replaceFirst("^1\\.", "").replaceFirst("\\D.*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** From {@code HOME/bin/java}, through any links. */
  private static Optional<Path> homeOf(Path program) {
    try {
      return Optional.ofNullable(program.toRealPath().getParent()).map(Path::getParent);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void addAllIn(String folder) {
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(machine.path(folder))) {
      List<Path> sorted = new ArrayList<>();
      homes.forEach(sorted::add);
      sorted.stream().sorted().forEach(this::addWithContents);
    } catch (IOException e) {
      // No such folder, or a closed one: no JDK for us in it.
    }
  }

  private void addWithContents(Path folder) {
    add(folder);
    add(folder.resolve("Contents/Home"));
  }

  private void add(String folder) {
    if (!folder.isEmpty()) {
      add(Path.of(folder));
    }
  }

  private void add(Path folder) {
    try {
      Path home = folder.toRealPath();
      boolean running = home.equals(Path.of(System.getProperty("java.home")).toRealPath());
      String version = version(home);
      if (running || !version.isEmpty()) {
        boolean complete = Files.exists(home.resolve("bin/javac")) || isWindowsJdk(home);
        found.putIfAbsent(
            home,
            new JavaHome(
                home,
                version.isEmpty() ? System.getProperty("java.version") : version,
                running,
                complete));
      }
    } catch (IOException e) {
      // A JAVA_HOME that leads nowhere is no JDK.
    }
  }

  private static boolean isWindowsJdk(Path home) {
    return Files.exists(home.resolve("bin/javac.exe"));
  }

  private static String version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return "";
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
        .findFirst()
        .orElse("");
  }
}
