package duet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The control group that this process is in.
 *
 * @param name {@code cgroup v2}, {@code cgroup v1} or {@code cgroup}
 * @param writable whether this user can make groups below it
 */
record ControlGroup(String name, boolean writable) {
  private static final String MOUNT = "/sys/fs/cgroup";

  static ControlGroup of(Machine machine) {
    if (Files.exists(machine.path(MOUNT + "/cgroup.controllers"))) {
      return new ControlGroup("cgroup v2", canMakeGroups(machine, "0::", MOUNT));
    }
    if (Files.isDirectory(machine.path(MOUNT + "/memory"))) {
      return new ControlGroup("cgroup v1", canMakeGroups(machine, ":memory:", MOUNT + "/memory"));
    }
    return new ControlGroup("cgroup", false);
  }

  private static boolean canMakeGroups(Machine machine, String marker, String mount) {
    return machine.lines("/proc/self/cgroup").stream()
        .filter(line -> line.contains(marker))
        .map(line -> machine.path(mount + line.substring(line.lastIndexOf(':') + 1)))
        .anyMatch(ControlGroup::isOurs);
  }

  /** As root every folder seems writable, even on a file system that is mounted read-only. */
  private static boolean isOurs(Path folder) {
    try {
      return Files.isWritable(folder) && !Files.getFileStore(folder).isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }
}
