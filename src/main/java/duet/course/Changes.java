package duet.course;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Changes to a student's folder, one after the other: a grading by hand and one by a loop that
 * watches may end at the same time.
 *
 * @param lock the file that says whose turn it is
 */
record Changes(Path lock) {
  /** One change. */
  interface Change {
    void make() throws IOException;
  }

  /** Makes a change while nobody else does. */
  void make(Change change) throws IOException {
    // The lock of a file is one of the process: its threads must be told apart here.
    synchronized (Changes.class) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var turn = channel.lock()) {
        change.make();
      }
    }
  }
}
