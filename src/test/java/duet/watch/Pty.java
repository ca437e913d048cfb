package duet.watch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/**
 * A program on a terminal of its own: what it draws is read as a person would read it, and keys are
 * pressed. The terminal is one that script(1) makes, which every Linux has.
 */
final class Pty implements AutoCloseable {
  private static final long MOST_SECONDS = 240;
  private static final long LOOK_MILLIS = 500;

  private final Path notes;
  private final Process process;
  private final ScreenTerminal screen;
  private final StringBuilder raw = new StringBuilder();

  private Pty(Path notes, Process process, int columns, int rows) {
    this.notes = notes;
    this.process = process;
    this.screen = new ScreenTerminal(columns, rows);
    Thread reader = new Thread(this::read, "pty");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a program.
   *
   * @param notes an empty folder of its own
   */
  static Pty start(
      List<String> command,
      Path here,
      Path notes,
      Map<String, String> environment,
      int columns,
      int rows)
      throws IOException {
    Path body = notes.resolve("body.sh");
    StringBuilder words = new StringBuilder();
    command.forEach(word -> words.append(" '").append(word.replace("'", "'\\''")).append('\''));
    Files.writeString(
        body,
        "stty rows %d cols %d\ntty > '%s'\nexec%s\n"
            .formatted(rows, columns, notes.resolve("tty"), words));
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qfec", "sh '" + body + "'", "/dev/null")
            .directory(here.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new Pty(notes, builder.start(), columns, rows);
  }

  private void read() {
    try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      char[] some = new char[4096];
      for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
        synchronized (this) {
          String text = new String(some, 0, count);
          raw.append(text);
          screen.write(text);
          notifyAll();
        }
      }
    } catch (IOException e) {
      // It has gone.
    }
  }

  /** Presses keys. */
  void press(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Makes the window larger or smaller. */
  void resize(int columns, int rows) throws IOException, InterruptedException {
    synchronized (this) {
      screen.setSize(Size.of(columns, rows));
    }
    String tty = Files.readString(notes.resolve("tty")).strip();
    new ProcessBuilder("stty", "-F", tty, "rows", "" + rows, "cols", "" + columns)
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Waits until the screen is as it must be, and says what is on it. */
  synchronized String await(Predicate<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (!wanted.test(text())) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0 || !process.isAlive()) {
        throw new AssertionError("in vain, with this on the screen:\n" + text());
      }
      wait(Math.min(left, LOOK_MILLIS));
    }
    return text();
  }

  /** The same, once nothing more is drawn. */
  synchronized String settled(Predicate<String> wanted) throws InterruptedException {
    int length;
    do {
      await(wanted);
      length = raw.length();
      wait(LOOK_MILLIS);
    } while (raw.length() > length || !wanted.test(text()));
    return text();
  }

  /** All that was ever written to it. */
  synchronized String raw() {
    return raw.toString();
  }

  /** The lines of the screen, without blanks at their ends. */
  private String text() {
    return screen.toString().replaceAll("[ \u0000]+\n", "\n").stripTrailing() + "\n";
  }

  /** Waits for its end. */
  int end() throws InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
