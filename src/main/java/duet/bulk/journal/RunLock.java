package duet.bulk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Says that a folder of results is in use, and by whom. The system takes the lock back when the
 * process ends, however it ends.
 */
public final class RunLock implements AutoCloseable {
  private static final String NAME = "in-use";

  private final FileChannel file;
  private final FileLock lock;

  private RunLock(FileChannel file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /** Another process has the folder. */
  public static final class Taken extends Exception {
    private static final long serialVersionUID = 1;

    Taken(String sentences) {
      super(sentences);
    }
  }

  /**
   * Takes a folder.
   *
   * @throws Taken if another has it, with who that is
   * @throws IOException if the folder cannot be written
   */
  public static RunLock take(Path folder) throws Taken, IOException {
    Path path = folder.resolve(NAME);
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tried(file);
    if (lock == null) {
      file.close();
      throw new Taken(
          "Another run has %s: %s. Wait for its end, or name another folder."
              .formatted(folder, Files.readString(path).strip()));
    }
    byte[] who =
        "process %d on %s since %s\n"
            .formatted(
                ProcessHandle.current().pid(),
                host(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS))
            .getBytes(StandardCharsets.UTF_8);
    file.truncate(0);
    file.write(ByteBuffer.wrap(who), 0);
    return new RunLock(file, lock);
  }

  private static FileLock tried(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String host() {
    try {
      return java.net.InetAddress.getLocalHost().getHostName();
    } catch (java.net.UnknownHostException e) {
      return "this machine";
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    file.close();
  }
}
