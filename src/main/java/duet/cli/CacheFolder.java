package duet.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where Duet keeps what it compiled, to be found again by the next call. */
final class CacheFolder {
  private CacheFolder() {}

  /** The folder, which need not exist yet. */
  static Path of(Machine machine) {
    if (!machine.variable("DUET_CACHE").isEmpty()) {
      return Path.of(machine.variable("DUET_CACHE"));
    } else if (!machine.variable("XDG_CACHE_HOME").isEmpty()) {
      return Path.of(machine.variable("XDG_CACHE_HOME"), "duet");
    } else if (!machine.variable("LOCALAPPDATA").isEmpty()) {
      return Path.of(machine.variable("LOCALAPPDATA"), "duet");
    }
    return Path.of(machine.property("user.home"), ".cache", "duet");
  }

  /** Whether the folder can be written, or made. */
  static boolean isWritable(Path folder) {
    Path present = folder.toAbsolutePath();
    while (present != null && !Files.exists(present)) {
      present = present.getParent();
    }
    return present != null && Files.isDirectory(present) && Files.isWritable(present);
  }
}
