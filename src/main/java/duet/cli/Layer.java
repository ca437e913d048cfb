package duet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something of the operating system that stands between a submission and the machine.
 *
 * @param name the tool or the mechanism
 * @param purpose what it does for grading
 * @param missing what to do to get it, or an empty string if it is there
 */
record Layer(String name, String purpose, String missing) {
  private static final String CONTAINED = "no network, no files and no processes but its own";

  private static final String UTIL_LINUX =
      "install util-linux (apt-get install util-linux, dnf install util-linux)";

  boolean isThere() {
    return missing.isEmpty();
  }

  /** Those that Duet uses where there are any, the most important first. */
  static List<Layer> of(Machine machine) {
    if (!machine.isLinux()) {
      String only = "only Linux has it; grade strangers' code in a container or on a Linux machine";
      return List.of(new Layer("bwrap", CONTAINED, only));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(bubblewrap(machine));
    layers.add(tool(machine, "prlimit", "bounds a submission's memory, processes, time and files"));
    layers.add(tool(machine, "setpriv", "gives submissions a user of their own, if you are root"));
    layers.add(tool(machine, "setsid", "finds every process that a submission leaves behind"));
    return layers;
  }

  private static Layer tool(Machine machine, String name, String purpose) {
    return new Layer(name, purpose, machine.tools().apply(name).isPresent() ? "" : UTIL_LINUX);
  }

  private static Layer bubblewrap(Machine machine) {
    if (machine.tools().apply("bwrap").isEmpty()) {
      return new Layer(
          "bwrap",
          CONTAINED,
          "install bubblewrap (apt-get install bubblewrap, dnf install bubblewrap)");
    }
    Optional<String> whyNot = machine.whyNotContained().get();
    String missing =
        whyNot
            .map(
                why ->
                    forbidden(machine)
                        .map(
                            file -> "this system forbids it, see " + file + "; or run Duet by sudo")
                        .orElse(why))
            .orElse("");
    return new Layer("bwrap", CONTAINED, missing);
  }

  /** A switch that keeps ordinary users from making namespaces, if it is set against them. */
  private static Optional<String> forbidden(Machine machine) {
    if (machine.property("user.name").equals("root")) {
      return Optional.empty();
    }
    String kernel = "/proc/sys/kernel/";
    if (reads(machine, "/proc/sys/user/max_user_namespaces", "0")) {
      return Optional.of("/proc/sys/user/max_user_namespaces");
    } else if (reads(machine, kernel + "unprivileged_userns_clone", "0")) {
      return Optional.of(kernel + "unprivileged_userns_clone");
    } else if (reads(machine, kernel + "apparmor_restrict_unprivileged_userns", "1")
        && machine.lines("/etc/apparmor.d/bwrap-userns-restrict").isEmpty()) {
      return Optional.of(kernel + "apparmor_restrict_unprivileged_userns");
    }
    return Optional.empty();
  }

  private static boolean reads(Machine machine, String file, String value) {
    return machine.lines(file).stream().findFirst().filter(value::equals).isPresent();
  }
}
