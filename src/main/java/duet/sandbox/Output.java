package duet.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a child prints: kept up to a bound, counted beyond it, never parsed. */
public final class Output {
  /** Every JVM that inherits options says so; nobody asked it to. */
  private static final Pattern INHERITED =
      Pattern.compile("(?m)^Picked up JAVA_TOOL_OPTIONS: .*\\R?");

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int most;
  private long dropped;

  Output(int kilobytes) {
    this.most = kilobytes * 1024;
  }

  /**
   * Reads until the end; a child that prints without end is read without end, but no more is kept.
   */
  void drain(InputStream in) {
    byte[] buffer = new byte[8192];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        take(buffer, read);
      }
    } catch (IOException e) {
      // The stream is closed under us when the child is ended: what came until then is what there
      // is.
      return;
    }
  }

  private synchronized void take(byte[] buffer, int length) {
    int room = Math.min(length, most - kept.size());
    kept.write(buffer, 0, room);
    dropped += length - room;
  }

  /** What was kept so far, with a last line that says how much was not. */
  public synchronized String text() {
    String text = INHERITED.matcher(kept.toString(StandardCharsets.UTF_8)).replaceAll("");
    return dropped == 0 ? text : text + "\n… and " + dropped + " more bytes, which were not kept";
  }
}
