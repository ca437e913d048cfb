package duet.kit.shapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Gives each JVM a tenth of one processor, by a control group of its own. */
public final class Quota implements Place {
  private static final long PERIOD_MICROS = 100_000;
  private static final long QUOTA_MICROS = PERIOD_MICROS / 10;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path parent;

  private Quota(Path parent) {
    this.parent = parent;
  }

  /** Empty where this user may not make groups that bound processor time. */
  public static Optional<Quota> here() {
    for (Path parent : List.of(Path.of("/sys/fs/cgroup/cpu"), Path.of("/sys/fs/cgroup"))) {
      Quota quota = new Quota(parent);
      try {
        Files.delete(quota.newGroup());
        return Optional.of(quota);
      } catch (IOException e) {
        // Not mounted, not writable, or without the controller: the next one may do.
      }
    }
    return Optional.empty();
  }

  @Override
  public String run(List<String> command) throws IOException {
    Path group = newGroup();
    try {
      List<String> joined =
          new ArrayList<>(
              List.of("sh", "-c", "echo $$ > \"$0\" && exec \"$@\"", group + "/cgroup.procs"));
      joined.addAll(command);
      return Place.output(joined);
    } finally {
      remove(group);
    }
  }

  private Path newGroup() throws IOException {
    Path group =
        parent.resolve(
            "duet-shapes-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
    Files.createDirectory(group);
    try {
      setQuota(group);
      return group;
    } catch (IOException e) {
      Files.delete(group);
      throw e;
    }
  }

  private static void setQuota(Path group) throws IOException {
    Path second = group.resolve("cpu.max");
    if (Files.exists(second)) {
      Files.writeString(second, QUOTA_MICROS + " " + PERIOD_MICROS);
    } else {
      Files.writeString(group.resolve("cpu.cfs_period_us"), "" + PERIOD_MICROS);
      Files.writeString(group.resolve("cpu.cfs_quota_us"), "" + QUOTA_MICROS);
    }
  }

  /** A group can be removed once the kernel has cleared away its last process. */
  private static void remove(Path group) throws IOException {
    for (int left = 100; ; left--) {
      try {
        Files.delete(group);
        return;
      } catch (IOException e) {
        if (left == 0) {
          throw e;
        }
        LockSupport.parkNanos(50_000_000);
      }
    }
  }
}
