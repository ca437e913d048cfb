package duet.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The users that children run as where graders are root: one for each slot of each grader. If two
 * graders shared one, the kernel would count the processes of both against one limit, and children
 * of one could reach those of the other.
 *
 * <p>A user is taken by the lock on a file, for as long as this JVM lives: the kernel gives it back
 * however that ends. Nobody but root may write to the folder of these files.
 */
final class SlotUsers {
  /** The first user id. Systems give these numbers to nobody. */
  static final int FIRST = 61_000;

  /** With 61,184 begin the numbers that systemd gives to services. */
  static final int MOST = 184;

  private static SlotUsers ofThisMachine;

  private final Optional<Path> folder;

  /** Number of a user by slot. The locks of one process are not seen by itself, so it remembers. */
  private final Map<Integer, Integer> taken = new HashMap<>();

  /** A channel that nobody refers to is closed, and its lock given up. */
  private final List<FileLock> held = new ArrayList<>();

  /**
   * @param folder where the locks are, or none where users cannot be locked: then each slot has the
   *     user of its number
   */
  SlotUsers(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Those of this grader. */
  static synchronized SlotUsers get() {
    if (ofThisMachine == null) {
      ofThisMachine =
          new SlotUsers(
              List.of(Path.of("/run"), Path.of(System.getProperty("java.io.tmpdir"))).stream()
                  .map(parent -> safely(parent.resolve("duet-slots")))
                  .flatMap(Optional::stream)
                  .findFirst());
    }
    return ofThisMachine;
  }

  /** A folder that nobody but this user can write to, made if it is not there; none if it isn't. */
  static Optional<Path> safely(Path folder) {
    try {
      makeIfAbsent(folder);
      // Whoever may write to its parent could have made it first.
      boolean ours =
          Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
              && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                  .equals(Files.getOwner(Path.of("/proc/self")));
      Set<PosixFilePermission> permissions =
          Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
      boolean closed =
          !permissions.contains(PosixFilePermission.GROUP_WRITE)
              && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
      return ours && closed ? Optional.of(folder) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void makeIfAbsent(Path folder) throws IOException {
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      // Another grader's, or whose is found out next.
    }
  }

  /**
   * The user id of a slot, the same for as long as this JVM lives.
   *
   * @throws IOException if other graders have all of them
   */
  synchronized int of(int slot) throws IOException {
    Integer known = taken.get(slot);
    if (known == null) {
      known = folder.isPresent() ? take(folder.get()) : slot;
      taken.put(slot, known);
    }
    return FIRST + known;
  }

  private int take(Path folder) throws IOException {
    for (int number = 0; number < MOST; number++) {
      // To close a second channel on a file would give up the lock of the first.
      if (!taken.containsValue(number) && lock(folder.resolve(Integer.toString(number)))) {
        return number;
      }
    }
    throw new IOException("other graders on this machine have all of its " + MOST + " slots");
  }

  // What is locked stays open: nobody closes it but the end of this process.
  private boolean lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return false;
    }
    return held.add(lock);
  }
}
