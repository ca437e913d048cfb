package duet.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The programs that stand before {@code java} in a child's command line, each of which becomes the
 * next, or starts it: a session of its own, a user of its own, and a small world of its own or else
 * limits of the kernel.
 */
final class Wrapping {
  private Wrapping() {}

  /** The user id that children in a slot run as, where the grader is root. */
  static Optional<Integer> uid(int slot) throws IOException {
    return slot != Place.OURS && Tools.root() && Tools.find("setpriv").isPresent()
        ? Optional.of(SlotUsers.get().of(slot))
        : Optional.empty();
  }

  /**
   * What stands before a child.
   *
   * @param bubblewrap what contains it, if anything does
   * @param sight what it sees if it is contained
   * @param at the folder that it begins in
   * @param bounds its limits if it is not contained
   */
  static List<String> before(
      int slot, Optional<Bubblewrap> bubblewrap, Sight sight, Path at, Bounds bounds)
      throws IOException {
    List<String> command = new ArrayList<>();
    // All descendants share the session, also those whose parent has gone: that is how they are
    // found at the end where no namespace ends with them.
    Tools.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    if (bubblewrap.isPresent()) {
      Bubblewrap.Form form = bubblewrap.get().form();
      command.addAll(outside(slot, form));
      command.addAll(bubblewrap.get().before(sight, at));
      command.addAll(inside(slot, form));
    } else {
      command.addAll(asSlotUser(slot));
      // Who has a user of its own is counted by itself; all others together with what their owner
      // does.
      command.addAll(bounded(uid(slot).isPresent() ? bounds : bounds.withoutTasks()));
    }
    return command;
  }

  /** What stands before bubblewrap. */
  static List<String> outside(int slot, Bubblewrap.Form form) throws IOException {
    return form == Bubblewrap.Form.AS_ROOT ? List.of() : asSlotUser(slot);
  }

  /** What makes a user of the slot of us, if we are root. */
  static List<String> asSlotUser(int slot) throws IOException {
    return uid(slot).map(uid -> asUser(setpriv(), uid)).orElse(List.of());
  }

  /**
   * What stands inside of bubblewrap, before the child itself. Whatever lies there, the child could
   * start as well, and so there is nothing that it may execute. Its limits come from outside, see
   * {@link Bubblewrap#bound}.
   */
  static List<String> inside(int slot, Bubblewrap.Form form) throws IOException {
    if (form != Bubblewrap.Form.AS_ROOT) {
      return List.of();
    }
    RootTools tools = RootTools.get();
    List<String> command = new ArrayList<>(asUser(tools.setpriv(), uid(slot).orElseThrow()));
    command.add(tools.env().toString());
    return command;
  }

  private static Path setpriv() {
    return Tools.find("setpriv").orElseThrow();
  }

  private static List<String> asUser(Path setpriv, int uid) {
    return List.of(
        setpriv.toString(),
        "--reuid=" + uid,
        "--regid=" + uid,
        "--clear-groups",
        "--no-new-privs",
        "--inh-caps=-all",
        "--bounding-set=-all");
  }

  /**
   * The limits. They come last for another reason as well: setpriv still has its capabilities when
   * it becomes the next program, and a java that it may read because of them stays dumpable.
   * Whatever stands between the two has none.
   */
  private static List<String> bounded(Bounds bounds) {
    if (!Tools.isLinux()) {
      return List.of();
    }
    return Tools.find("prlimit")
        .map(bounds::before)
        .or(() -> Tools.find("env").map(env -> List.of(env.toString())))
        .orElse(List.of());
  }
}
