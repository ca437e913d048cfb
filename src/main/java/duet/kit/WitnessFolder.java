package duet.kit;

import duet.kit.witness.Testimony;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    Kin.lookAround();
  }

  /** The folder, if the exercise has one. */
  static Optional<WitnessFolder> current() {
    return Optional.ofNullable(current);
  }

  /** Something to do in the folder. */
  @FunctionalInterface
  private interface Action<T> {
    T run() throws IOException;
  }

  /** Forgets what was left there: ids of processes are used again. */
  void clear() {
    in(
        () -> {
          Testimony.clear(path);
          return path;
        });
  }

  /** Keeps JVMs at their very end, from now on. */
  void hold() {
    in(
        () -> {
          Testimony.hold(path);
          return path;
        });
  }

  /** Lets them end. */
  void letGo() {
    Testimony.letGo(path);
  }

  /** Ids of the processes that have left something. */
  List<Long> witnesses() {
    return in(() -> Testimony.left(path));
  }

  /** What a process left, if it left something. */
  Optional<Testimony> testimony(long pid) {
    return Testimony.read(path, pid);
  }

  private static <T> T in(Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of evidence cannot be used", e);
    }
  }
}
