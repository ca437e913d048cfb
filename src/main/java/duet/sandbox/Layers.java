package duet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of the operating system stands between a child and this machine.
 *
 * @param held the layers that this version uses and this machine has
 * @param missing what stands open, a phrase each
 */
public record Layers(List<String> held, List<String> missing) {
  /** Takes copies. */
  public Layers {
    held = List.copyOf(held);
    missing = List.copyOf(missing);
  }

  /**
   * Of this machine, as it is now.
   *
   * @param contained whether the child is kept away from the rest of the machine as far as that can
   *     be done
   * @param startsProcesses whether it is about a child that could start processes of its own, and
   *     so runs in another Java, see {@link ProcessRuntime}
   */
  public static Layers present(boolean contained, boolean startsProcesses) {
    List<String> held = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    tool("limits", "prlimit", "no bounds on files, memory and processes", held, missing);
    tool(
        "process-tree",
        "setsid",
        "processes that a submission leaves behind may be overlooked",
        held,
        missing);
    addNamespaces(contained, held, missing);
    addUser(startsProcesses, held, missing);
    if (startsProcesses) {
      ProcessRuntime.get().lacking().ifPresent(missing::add);
    }
    return new Layers(held, missing);
  }

  private static void addNamespaces(boolean contained, List<String> held, List<String> missing) {
    Optional<String> why = contained ? whyNotContained() : Optional.of("as you asked for");
    if (why.isEmpty()) {
      held.add("namespaces");
    } else {
      missing.add("submissions see this machine's files and network (" + why.get() + ")");
    }
  }

  private static void addUser(boolean startsProcesses, List<String> held, List<String> missing) {
    if (!Tools.isLinux()) {
      missing.add("the runner's own memory is open to it (only Linux can close it)");
      return;
    }
    if (Tools.root() && Tools.find("setpriv").isEmpty()) {
      missing.add("submissions run as root (setpriv is missing)");
      return;
    }
    if (!startsProcesses || ProcessRuntime.get().closesMemory()) {
      held.add("not-dumpable");
    } else {
      missing.add("the runner's own memory is open to it (the cache cannot be written)");
    }
    if (Tools.root()) {
      held.add("own-user");
    }
  }

  /** Why this machine cannot keep children away from its files and network, if it cannot. */
  public static Optional<String> whyNotContained() {
    Bubblewrap.Found found = Bubblewrap.find();
    return found.usable().isPresent() ? Optional.empty() : Optional.of(found.whyNot());
  }

  private static void tool(
      String name, String tool, String without, List<String> held, List<String> missing) {
    if (Tools.find(tool).isPresent()) {
      held.add(name);
    } else {
      missing.add(without + " (" + tool + " is missing)");
    }
  }
}
