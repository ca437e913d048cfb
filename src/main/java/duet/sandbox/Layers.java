package duet.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * What of the operating system stands between a child and this machine.
 *
 * @param held the layers that this version uses and this machine has
 * @param missing what stands open, a phrase each
 */
public record Layers(List<String> held, List<String> missing) {
  /**
   * Of this machine, as it is now.
   *
   * @param startsProcesses whether it is about a child that could start processes of its own
   */
  public static Layers present(boolean startsProcesses) {
    List<String> held = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    layer("limits", "prlimit", "no bounds on files (prlimit is missing)", held, missing);
    layer(
        "process-tree",
        "setsid",
        "processes that a submission leaves behind may be overlooked (setsid is missing)",
        held,
        missing);
    if (!Tools.isLinux()) {
      missing.add("the runner's own memory is open to it (only Linux can close it)");
    } else if (Tools.root() && Tools.find("setpriv").isEmpty()) {
      missing.add("submissions run as root (setpriv is missing)");
    } else {
      held.add("not-dumpable");
      if (Tools.root()) {
        held.add("own-user");
      }
    }
    if (startsProcesses) {
      missing.add("runners of process exercises can read their own memory");
      ProcessRuntime.get().lacking().ifPresent(missing::add);
    }
    missing.add("submissions see this machine's files and network (namespaces are not used yet)");
    return new Layers(List.copyOf(held), List.copyOf(missing));
  }

  private static void layer(
      String name, String tool, String without, List<String> held, List<String> missing) {
    if (Tools.find(tool).isPresent()) {
      held.add(name);
    } else {
      missing.add(without);
    }
  }
}
