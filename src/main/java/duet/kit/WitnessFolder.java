package duet.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the JVMs that a submission starts leave what their memory held; set by the probe, once, for
 * an exercise that says in its {@code [children]} that there are such.
 *
 * @param path the folder
 * @param watched the static fields that they tell of, as in {@code mypackage.MyClass.field}
 */
public record WitnessFolder(Path path, List<String> watched) {
  private static volatile WitnessFolder current;

  /** Takes a copy. */
  public WitnessFolder {
    watched = List.copyOf(watched);
  }

  /** Makes this the folder of all checks from now on. */
  public static void enter(WitnessFolder folder) {
    current = folder;
  }

  /** The folder, if the exercise has one. */
  static Optional<WitnessFolder> current() {
    return Optional.ofNullable(current);
  }
}
