package duet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A control group that counts the processor time of all that is started in it, whoever waits for
 * that: of a process in namespaces of its own nothing reaches those who wait outside.
 */
final class CpuGroup implements AutoCloseable {
  private static final Path FIRST = Path.of("/sys/fs/cgroup/cpuacct");
  private static final List<Path> SECOND =
      List.of(Path.of("/sys/fs/cgroup"), Path.of("/sys/fs/cgroup/unified"));

  private final Path folder;
  private final boolean first;

  private CpuGroup(Path folder, boolean first) {
    this.folder = folder;
    this.first = first;
  }

  /** A new one; empty where this machine does not let us make any. */
  static Optional<CpuGroup> make() {
    Optional<CpuGroup> made = at(FIRST, true);
    for (Path each : SECOND) {
      made = made.or(() -> at(each, false));
    }
    return made;
  }

  private static Optional<CpuGroup> at(Path parent, boolean first) {
    String counter = first ? "cpuacct.usage" : "cpu.stat";
    if (!Files.exists(parent.resolve(counter))) {
      return Optional.empty();
    }
    try {
      Path folder =
          Files.createDirectory(
              parent.resolve(
                  "duet-measure-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
      if (Files.exists(folder.resolve(counter))
          && Files.isWritable(folder.resolve("cgroup.procs"))) {
        return Optional.of(new CpuGroup(folder, first));
      }
      Files.delete(folder);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Who writes its process id into this file belongs to the group, with all that it starts. */
  Path members() {
    return folder.resolve("cgroup.procs");
  }

  /** Processor seconds of all that has been in it. */
  double seconds() throws IOException {
    if (first) {
      return Long.parseLong(Files.readString(folder.resolve("cpuacct.usage")).strip()) / 1e9;
    }
    for (String line : Files.readAllLines(folder.resolve("cpu.stat"))) {
      if (line.startsWith("usage_usec ")) {
        return Long.parseLong(line.substring("usage_usec ".length())) / 1e6;
      }
    }
    throw new IOException("the group does not say how much time it has used");
  }

  /** Processes in it that have not ended. */
  List<String> alive() throws IOException {
    return Files.readAllLines(members());
  }

  @Override
  public void close() throws IOException {
    if (alive().isEmpty()) {
      Files.deleteIfExists(folder);
    }
  }
}
