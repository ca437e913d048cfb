package duet.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a child JVM needs whose code is to start JVMs of its own.
 *
 * @param classes class files that those may run, by binary name
 * @param agent a jar that they all load as a Java agent; the child itself is told by the system
 *     property {@link #RUNNER} that it is not meant
 * @param watched what the agent is to look at, a name without blanks each
 */
public record Offspring(Map<String, byte[]> classes, Path agent, List<String> watched) {
  /** Set in the child, and in none that it starts. */
  public static final String RUNNER = "duet.runner";

  /** Takes copies. */
  public Offspring {
    classes = Map.copyOf(classes);
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
