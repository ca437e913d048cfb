package duet.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The programs that stand before {@code java} in a child's command line, each of which becomes the
 * next: a session of its own, limits of the kernel, a user of its own. bubblewrap will be one more
 * of them.
 */
final class Wrapping {
  private static final int FIRST_UID = 61_000;
  private static final long LARGEST_FILE = 64L << 20;
  private static final int MOST_OPEN_FILES = 1024;

  private Wrapping() {}

  /** The user id that children in a slot run as, where the grader is root. */
  static Optional<Integer> uid(int slot) {
    return Tools.root() && Tools.find("setpriv").isPresent()
        ? Optional.of(FIRST_UID + slot)
        : Optional.empty();
  }

  static List<String> before(int slot) {
    List<String> command = new ArrayList<>();
    // All descendants share the session, also those whose parent has gone: that is how they are
    // found at the end.
    Tools.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    uid(slot).ifPresent(uid -> command.addAll(asUser(uid)));
    if (Tools.isLinux()) {
      // The order matters: setpriv still has its capabilities when it becomes the next program, and
      // a java that it may
      // read because of them stays dumpable. Whatever stands between the two has none.
      Tools.find("prlimit")
          .or(() -> Tools.find("env"))
          .ifPresent(next -> command.addAll(limits(next)));
    }
    return command;
  }

  private static List<String> asUser(int uid) {
    return List.of(
        Tools.find("setpriv").orElseThrow().toString(),
        "--reuid=" + uid,
        "--regid=" + uid,
        "--clear-groups",
        "--no-new-privs",
        "--inh-caps=-all",
        "--bounding-set=-all");
  }

  private static List<String> limits(Path program) {
    if (program.endsWith("env")) {
      return List.of(program.toString());
    }
    return List.of(
        program.toString(),
        "--core=0",
        "--fsize=" + LARGEST_FILE,
        "--nofile=" + MOST_OPEN_FILES,
        "--");
  }
}
