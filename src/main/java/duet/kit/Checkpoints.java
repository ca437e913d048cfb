package duet.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the threads of a submission are held, in whichever of its processes they are; made by
 * {@link ChildWatch#atCheckpoints}.
 *
 * <p>In this process a seam calls {@link #here}, which holds the caller in a gate. In a child, the
 * seam finds a socket file in the folder that the system property {@value #PROPERTY} names, sends
 * three numbers of eight bytes (what it is about to work on, its process id, its thread id), and
 * reads one byte, which comes when it may go on. It tells its ids itself: what the submission says
 * of them can be held against that.
 */
public final class Checkpoints implements AutoCloseable {
  /** The system property that names the folder in every JVM that a submission starts. */
  public static final String PROPERTY = "duet.evidence";

  /** The name of the socket file in it. */
  public static final String SOCKET = "checkpoint";

  /**
   * Somebody who has come.
   *
   * @param work what it was about to work on
   * @param pid its process
   * @param thread its thread, by the id that Java gives
   */
  public record Arrival(long work, long pid, long thread) {}

  private final Path socket;
  private final ServerSocketChannel server;
  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<SocketChannel> held = new ArrayList<>();
  private Gate gate;
  private boolean open;

  private Checkpoints(Path socket, ServerSocketChannel server) {
    this.socket = socket;
    this.server = server;
  }

  static Checkpoints listen(Path folder) {
    Path socket = folder.resolve(SOCKET);
    try {
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      Checkpoints checkpoints = new Checkpoints(socket, server);
      Thread thread = new Thread(checkpoints::acceptAll, "checkpoints");
      thread.setDaemon(true);
      thread.start();
      return checkpoints;
    } catch (IOException | UnsupportedOperationException e) {
      throw new IllegalStateException("no socket file can be made in " + folder, e);
    }
  }

  void use(Gate own) {
    gate = own;
  }

  private void acceptAll() {
    try {
      while (true) {
        accept(server.accept());
      }
    } catch (ClosedChannelException e) {
      // It is over.
    } catch (IOException e) {
      throw new UncheckedIOException("nobody can come to the checkpoints any more", e);
    }
  }

  private void accept(SocketChannel channel) throws IOException {
    ByteBuffer message = ByteBuffer.allocate(3 * Long.BYTES);
    while (message.hasRemaining()) {
      if (channel.read(message) < 0) {
        channel.close();
        return;
      }
    }
    message.flip();
    Arrival arrival = new Arrival(message.getLong(), message.getLong(), message.getLong());
    synchronized (this) {
      arrivals.add(arrival);
      if (open) {
        letGo(channel);
      } else {
        held.add(channel);
      }
    }
  }

  /** The calling thread of this process has come, and is held. */
  public void here(long work) {
    synchronized (this) {
      arrivals.add(
          new Arrival(work, ProcessHandle.current().pid(), Thread.currentThread().getId()));
    }
    gate.pass();
  }

  /** Everybody who has come so far, in order. */
  public synchronized List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** The processes of those who have come. */
  public Set<Long> pids() {
    return arrivals().stream().map(Arrival::pid).collect(Collectors.toSet());
  }

  /** How many are held now, in this process and in others. */
  public synchronized int held() {
    return held.size() + gate.held();
  }

  /** Lets everybody go on, and all who come later. */
  public synchronized void open() {
    open = true;
    held.forEach(Checkpoints::letGo);
    held.clear();
    gate.open();
  }

  /** One that has been killed meanwhile hears nothing. */
  private static void letGo(SocketChannel channel) {
    try (channel) {
      channel.write(ByteBuffer.wrap(new byte[] {1}));
    } catch (IOException e) {
      // It is not there any more.
    }
  }

  /** Lets everybody go, and listens no more. */
  @Override
  public void close() {
    open();
    try {
      server.close();
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoints cannot be closed", e);
    }
  }
}
