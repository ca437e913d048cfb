package duet.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the system says of a process that a submission gave as its child.
 *
 * @param told whether it says what the process runs
 * @param flaw what is wrong with it, in words that follow its name; nothing where nothing is
 */
record Reality(boolean told, Optional<String> flaw) {
  /** The JDK's own class of processes; a class of the submission could claim anything. */
  static boolean isGenuine(Process process) {
    return process.getClass().getName().equals("java.lang.ProcessImpl")
        && process.getClass().getClassLoader() == null;
  }

  /**
   * Looks at it.
   *
   * @param entry the class that it must run
   * @param portable whether to do without what not every system tells
   */
  static Reality of(Process process, String entry, boolean portable) {
    ProcessHandle self = ProcessHandle.current();
    Optional<ProcessHandle> found =
        self.children().filter(child -> child.pid() == process.pid()).findFirst();
    if (found.isEmpty()
        || found.get().parent().map(ProcessHandle::pid).orElse(self.pid()) != self.pid()) {
      return flawed("is not a child of the process that called you.");
    }
    Optional<String[]> arguments = portable ? Optional.empty() : found.get().info().arguments();
    if (arguments.isEmpty()) {
      return new Reality(false, Optional.empty());
    }
    // The arguments, not the program: its name is empty for a process that is not dumpable.
    List<String> given = Arrays.asList(arguments.get());
    Optional<String> program = found.get().info().command();
    if (program.isPresent() && !isThisJava(program.get())) {
      return flawed("runs another program than the Java that called you.");
    }
    if (given.contains(entry)) {
      return new Reality(true, Optional.empty());
    }
    // A nested class begins like the class that it is nested in.
    return flawed(
        given.stream()
            .filter(argument -> argument.startsWith(entry))
            .findFirst()
            .map(other -> "runs " + Bounded.text(other) + ", and not " + entry + ".")
            .orElse("is a process, but not one that runs " + entry + "."));
  }

  /** What a process was started with, the class and its first argument, as far as it is told. */
  static String runs(ProcessHandle process, String entry) {
    List<String> given = process.info().arguments().map(Arrays::asList).orElse(List.of());
    int at = given.indexOf(entry);
    if (at < 0) {
      return process
          .info()
          .command()
          .map(Path::of)
          .map(Path::getFileName)
          .map(Path::toString)
          .orElse("");
    }
    return Bounded.text(String.join(" ", given.subList(at, Math.min(given.size(), at + 2))));
  }

  private static boolean isThisJava(String program) {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    // The last is what this process itself is started from, where it starts others.
    for (String name : List.of("java", "java.exe", "runner")) {
      try {
        if (Path.of(program).toRealPath().equals(bin.resolve(name).toRealPath())) {
          return true;
        }
      } catch (IOException e) {
        continue; // there is no such file
      }
    }
    return false;
  }

  private static Reality flawed(String flaw) {
    return new Reality(true, Optional.of(flaw));
  }
}
