package duet.cli;

import duet.sandbox.Layers;
import duet.sandbox.Tools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * This machine, as far as files, variables and properties tell; and what comes of trying out.
 *
 * @param root what {@code /} is
 * @param environment the variables of the environment
 * @param properties the system properties
 * @param tools finds the small programs that bound a child
 * @param whyNotContained tries out whether a child can be kept away from files and network, and
 *     says why not
 */
record Machine(
    Path root,
    Map<String, String> environment,
    UnaryOperator<String> properties,
    Function<String, Optional<Path>> tools,
    Supplier<Optional<String>> whyNotContained) {
  /** The real one. */
  static Machine real(Map<String, String> environment) {
    return new Machine(
        Path.of("/"), environment, System::getProperty, Tools::find, Layers::whyNotContained);
  }

  boolean isLinux() {
    return property("os.name").startsWith("Linux");
  }

  /** A system property, or an empty string. */
  String property(String name) {
    String value = properties.apply(name);
    return value == null ? "" : value;
  }

  /** A variable of the environment, or an empty string. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** A program on the PATH. */
  Optional<Path> program(String name) {
    return Arrays.stream(variable("PATH").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** The lines of a file such as {@code /proc/self/cgroup}; none if it cannot be read. */
  List<String> lines(String file) {
    try {
      return Files.readAllLines(path(file));
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A path of this machine, given as one below {@code /}. */
  Path path(String absolute) {
    return root.resolve(absolute.substring(1));
  }
}
