package duet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the grader as a process of its own, whose temporary files lie in a folder of their own. All
 * that it starts has that folder in its command line, and so is found among what others run.
 */
final class GraderProcess {
  private final Path temporary;

  /** With this empty folder. */
  GraderProcess(Path temporary) throws IOException {
    this.temporary = temporary;
    // Where submissions have a user of their own, that one must be able to pass.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
  }

  Process start(List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Dduet.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The command lines of all that is still there of it and of what it has started. */
  List<String> alive() throws IOException {
    return processes().stream()
        .map(GraderProcess::commandLine)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /** The users of all that is there of it, without its own. */
  Set<Integer> usersOfChildren() throws IOException {
    Set<Integer> users = new HashSet<>();
    for (Path each : processes()) {
      try {
        users.add((Integer) Files.getAttribute(each, "unix:uid"));
      } catch (IOException gone) {
        // Then it is no process of anybody.
        continue;
      }
    }
    users.remove((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    return users;
  }

  private List<Path> processes() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(GraderProcess::isOfAProcess)
          .filter(each -> commandLine(each).contains(temporary.toString()))
          .toList();
    }
  }

  private static boolean isOfAProcess(Path path) {
    return path.getFileName().toString().matches("\\d+");
  }

  // One that has ended while we look, or waits only for its parent to ask, has none.
  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
          .replace('\0', ' ');
    } catch (IOException gone) {
      return "";
    }
  }
}
