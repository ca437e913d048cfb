package duet.bulk.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads whole lines, and knows where they end. */
final class JournalReader implements AutoCloseable {
  private final InputStream in;
  private long position;

  JournalReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line that has an end, without it. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        position += line.size() + 1;
        return Optional.of(line.toByteArray());
      }
      line.write(next);
    }
    return Optional.empty();
  }

  /** Where the last line that was returned ended. */
  long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
