package duet.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Frames over a Unix domain socket, which Linux, macOS and Windows 10 have. */
public final class SocketFile {
  /** How long a token is. */
  private static final int TOKEN_DIGITS = 32;

  private SocketFile() {}

  /**
   * Connects to the socket that the grader listens on, and shows the token that only the grader's
   * child has: all that there is on its standard input.
   */
  public static Frames connect(Path socket) throws IOException {
    byte[] token = System.in.readNBytes(TOKEN_DIGITS);
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
    new Writing(channel).write(token);
    return over(channel);
  }

  /** A new token, which nobody can guess. */
  public static String newToken() {
    byte[] random = new byte[TOKEN_DIGITS / 2];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Whether who has connected shows that token; waits for it.
   *
   * @throws IOException if the connection breaks or is closed while it waits
   */
  public static boolean knows(SocketChannel channel, String token) throws IOException {
    byte[] shown = new Reading(channel).readNBytes(TOKEN_DIGITS);
    return MessageDigest.isEqual(shown, token.getBytes(StandardCharsets.US_ASCII));
  }

  /** Frames over an open connection. */
  public static Frames over(SocketChannel channel) {
    return new Frames(
        new BufferedInputStream(new Reading(channel), 1 << 16),
        new BufferedOutputStream(new Writing(channel), 1 << 16),
        channel);
  }

  // The streams of java.nio.channels.Channels share one lock up to JDK 18: a thread that waits to
  // read there keeps
  // every other from writing.
  private static final class Reading extends InputStream {
    private final SocketChannel channel;

    Reading(SocketChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, length));
    }
  }

  private static final class Writing extends OutputStream {
    private final SocketChannel channel;

    Writing(SocketChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }
}
