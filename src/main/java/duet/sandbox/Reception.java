package duet.sandbox;

import duet.wire.Frames;
import duet.wire.SocketFile;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * Waits for the child at its socket. Everybody can read on the child's command line where that is,
 * and whoever got there first could answer for the child; so only who knows the token is let in,
 * and everybody else is shown out, in whatever order they come.
 */
final class Reception {
  /** Whoever has said nothing yet when that many others have come after is no child of ours. */
  private static final int MOST_SILENT = 64;

  private final String token;
  private final CompletableFuture<Frames> arrived = new CompletableFuture<>();
  private final Deque<SocketChannel> silent = new ArrayDeque<>();

  private Reception(String token) {
    this.token = token;
  }

  /** Opens; it ends when the server is closed. What it gives comes true once the child is there. */
  static CompletableFuture<Frames> open(ServerSocketChannel server, String token) {
    Reception reception = new Reception(token);
    daemon(() -> reception.receive(server));
    return reception.arrived;
  }

  private void receive(ServerSocketChannel server) {
    try {
      while (true) {
        SocketChannel guest = server.accept();
        admit(guest);
        daemon(() -> hear(guest));
      }
    } catch (IOException e) {
      arrived.completeExceptionally(e);
    } finally {
      showOut();
    }
  }

  private synchronized void admit(SocketChannel guest) {
    silent.add(guest);
    if (silent.size() > MOST_SILENT) {
      close(silent.remove());
    }
  }

  private synchronized void showOut() {
    silent.forEach(Reception::close);
    silent.clear();
  }

  private synchronized void hasSpoken(SocketChannel guest) {
    silent.remove(guest);
  }

  private void hear(SocketChannel guest) {
    boolean letIn = false;
    try {
      boolean knows = SocketFile.knows(guest, token);
      hasSpoken(guest);
      letIn = knows && greet(guest);
    } catch (IOException e) {
      hasSpoken(guest);
    } finally {
      if (!letIn) {
        close(guest);
      }
    }
  }

  private boolean greet(SocketChannel guest) {
    try {
      Frames frames = SocketFile.over(guest);
      frames.greet();
      return arrived.complete(frames);
    } catch (IOException e) {
      arrived.completeExceptionally(e);
      return false;
    }
  }

  private static void close(SocketChannel guest) {
    try {
      guest.close();
    } catch (IOException e) {
      // It is of no use to anybody in any case.
    }
  }

  private static void daemon(Runnable body) {
    Thread thread = new Thread(body, "duet-accept");
    thread.setDaemon(true);
    thread.start();
  }
}
