package cancelme;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public final class Downloader {
  private Downloader() {}

  public static byte[] download(Source source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        byte[] chunk = source.next();
        if (chunk == null) {
          break;
        }
        bytes.writeBytes(chunk);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      source.close();
    }
    return bytes.toByteArray();
  }

  public static Handle start(Source source) {
    CompletableFuture<byte[]> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> done.complete(download(source)));
    thread.run();
    return new Download(thread, done);
  }

  private static final class Download implements Handle {
    private final Thread thread;
    private final CompletableFuture<byte[]> done;
    private volatile boolean cancelled;

    Download(Thread thread, CompletableFuture<byte[]> done) {
      this.thread = thread;
      this.done = done;
    }

    @Override
    public void cancel() {
      if (!done.isDone()) {
        cancelled = true;
        thread.interrupt();
      }
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }

    @Override
    public Optional<byte[]> await(Duration limit, AlarmClock clock) throws InterruptedException {
      CompletableFuture<Optional<byte[]>> first = done.thenApply(Optional::of);
      clock.alarm(limit, () -> first.complete(Optional.empty()));
      try {
        return first.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
