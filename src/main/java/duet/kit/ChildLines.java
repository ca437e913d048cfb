package duet.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a child prints, read on a thread of its own for as long as it runs, so that no pipe fills
 * up. Lines that nobody asked about, such as those of the JVM itself, are kept apart.
 */
final class ChildLines {
  private static final int MOST_LINES = 1_000;
  private static final int LONGEST = 2_000;

  private final ArrayDeque<String> wanted = new ArrayDeque<>();
  private final List<String> others = new ArrayList<>();
  private final Predicate<String> isWanted;
  private final Runnable progress;
  private boolean ended;

  private ChildLines(Predicate<String> isWanted, Runnable progress) {
    this.isWanted = isWanted;
    this.progress = progress;
  }

  /**
   * Begins to read.
   *
   * @param progress told of each wanted line and of the end
   */
  static ChildLines read(
      String threadName, InputStream in, Predicate<String> isWanted, Runnable progress) {
    ChildLines lines = new ChildLines(isWanted, progress);
    Thread reader = new Thread(() -> lines.readAll(in), threadName);
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  private void readAll(InputStream in) {
    byte[] buffer = new byte[8192];
    StringBuilder line = new StringBuilder();
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            add(line.toString());
            line.setLength(0);
          } else if (line.length() < LONGEST && buffer[i] != '\r') {
            line.append((char) (buffer[i] & 0xff));
          }
        }
      }
    } catch (IOException e) {
      // The stream was closed under us, by the submission or because the child was ended.
    } finally {
      if (line.length() > 0) {
        add(line.toString());
      }
      end();
    }
  }

  private synchronized void add(String bytes) {
    String line = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    if (isWanted.test(line) && wanted.size() < MOST_LINES) {
      wanted.add(line);
      progress.run();
    } else if (others.size() < MOST_LINES) {
      others.add(line);
    }
  }

  private synchronized void end() {
    ended = true;
    progress.run();
  }

  /** Takes the next wanted line, if there is one by now. */
  synchronized Optional<String> poll() {
    return Optional.ofNullable(wanted.poll());
  }

  /** Whether there is a wanted line, or will be none any more. */
  synchronized boolean isReady() {
    return ended || !wanted.isEmpty();
  }

  /** Whether all was read. */
  synchronized boolean hasEnded() {
    return ended;
  }

  /** All other lines so far, bounded. */
  synchronized List<String> others() {
    return List.copyOf(others);
  }
}
