package coresandpools.checks;

import duet.kit.Child;
import duet.kit.ChildWatch;
import java.nio.file.Path;
import java.util.List;

/** A Java that believes in a certain number of processors. */
final class Machine {
  private Machine() {}

  static Child with(int processors, ChildWatch watch, Class<?> program, String... args) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=" + processors,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(args));
    return watch.start(
        program.getSimpleName() + " on " + processors + " processors",
        () -> new ProcessBuilder(command).start());
  }
}
