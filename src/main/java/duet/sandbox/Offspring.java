package duet.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a child JVM needs whose code is to start JVMs of its own.
 *
 * @param classes class files that those may run, by binary name
 * @param agent a jar that they all load as a Java agent, which refuses to run anything else
 * @param runnerMain the class that the child itself runs, and nobody else may
 * @param runnerPath and its class path
 * @param watched what the agent is to look at, a name without blanks each
 */
public record Offspring(
    Map<String, byte[]> classes,
    Path agent,
    String runnerMain,
    List<Path> runnerPath,
    List<String> watched) {
  /** Takes copies. */
  public Offspring {
    classes = Map.copyOf(classes);
    runnerPath = List.copyOf(runnerPath);
    watched = List.copyOf(watched);
  }

  /**
   * Where they find what they run and leave what they saw.
   *
   * @param classes the jar of class files, which they can read and not write
   * @param evidence the folder that the agent writes to; its name cannot be guessed
   */
  public record Folders(Path classes, Path evidence) {}
}
