package duet.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A two-way channel of length-prefixed frames.
 *
 * <p>It never runs over standard output: the JVM itself prints there, for instance when it is given
 * an archive of another version.
 */
public final class Frames implements AutoCloseable {
  /** The largest frame, in bytes: 64 MiB. */
  public static final int MOST_BYTES = 64 << 20;

  private static final int MAGIC = 0x44554554;
  private static final int VERSION = 1;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final AutoCloseable connection;

  /** Writes the fields of a frame. */
  @FunctionalInterface
  public interface Body {
    /** Writes the fields, in the order in which they are to be read. */
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Over these streams; {@code connection} is closed with the channel. */
  public Frames(InputStream in, OutputStream out, AutoCloseable connection) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
    this.connection = connection;
  }

  /**
   * Tells the other side who we are and hears who it is; the first thing that both sides do.
   *
   * @throws IOException if the other side is not of this version
   */
  public void greet() throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.flush();
    int magic = in.readInt();
    int version = in.readInt();
    if (magic != MAGIC || version != VERSION) {
      throw new IOException("the other side speaks version " + version + ", this one " + VERSION);
    }
  }

  /** Sends one frame, whole; may be called by several threads. */
  public void send(byte type, Body body) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    body.writeTo(new DataOutputStream(buffer));
    synchronized (out) {
      out.writeInt(buffer.size());
      out.writeByte(type);
      buffer.writeTo(out);
      out.flush();
    }
  }

  /**
   * Waits for the next frame; by one thread at a time.
   *
   * @return nothing once the other side has closed the channel
   * @throws IOException if what came is not a frame
   */
  public Optional<Frame> next() throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException end) {
      return Optional.empty();
    }
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException(
          "a frame of " + length + " bytes, at most " + MOST_BYTES + " is allowed");
    }
    byte type = in.readByte();
    byte[] body = new byte[length];
    in.readFully(body);
    return Optional.of(new Frame(type, body));
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
