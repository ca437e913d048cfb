package duet.sandbox;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one thread that starts processes, and never ends.
 *
 * <p>The kernel's die-with-parent follows the thread that forked, not the process: started from a
 * pool, a right submission was killed whenever its pool thread retired.
 */
final class Spawner {
  private static final LinkedBlockingQueue<Runnable> ORDERS = new LinkedBlockingQueue<>();

  static {
    Thread thread = new Thread(Spawner::work, "duet-spawner");
    thread.setDaemon(true);
    thread.start();
  }

  private Spawner() {}

  static Process start(ProcessBuilder builder) throws IOException {
    CompletableFuture<Process> started = new CompletableFuture<>();
    ORDERS.add(
        () -> {
          try {
            started.complete(builder.start());
          } catch (IOException | RuntimeException e) {
            started.completeExceptionally(e);
          }
        });
    try {
      return started.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new IOException("could not start " + builder.command().get(0), cause);
      }
      throw e;
    }
  }

  private static void work() {
    while (true) {
      try {
        ORDERS.take().run();
      } catch (InterruptedException e) {
        // Nobody is meant to stop this thread; an interrupt that got lost here changes nothing.
      }
    }
  }
}
