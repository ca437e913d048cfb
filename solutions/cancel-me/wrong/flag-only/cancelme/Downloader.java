package cancelme;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Downloader {
  private Downloader() {}

  public static byte[] download(Source source) {
    return download(source, new AtomicBoolean());
  }

  private static byte[] download(Source source, AtomicBoolean stop) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      while (!stop.get() && !Thread.currentThread().isInterrupted()) {
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
    AtomicBoolean stop = new AtomicBoolean();
    Thread thread = new Thread(() -> done.complete(download(source, stop)));
    thread.start();
    return new Download(stop, done);
  }

  private static final class Download implements Handle {
    private final AtomicBoolean stop;
    private final CompletableFuture<byte[]> done;
    private volatile boolean cancelled;

    Download(AtomicBoolean stop, CompletableFuture<byte[]> done) {
      this.stop = stop;
      this.done = done;
    }

    @Override
    public void cancel() {
      if (!done.isDone()) {
        cancelled = true;
        stop.set(true);
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
