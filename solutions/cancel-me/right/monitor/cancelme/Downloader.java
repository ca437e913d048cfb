package cancelme;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;

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
    Download download = new Download(source);
    download.thread.start();
    return download;
  }

  private static final class Download implements Handle {
    private final Thread thread;
    private byte[] bytes;
    private boolean cancelled;

    Download(Source source) {
      thread = new Thread(() -> end(download(source)));
    }

    private synchronized void end(byte[] all) {
      bytes = all;
      notifyAll();
    }

    @Override
    public synchronized void cancel() {
      if (bytes == null) {
        cancelled = true;
        thread.interrupt();
      }
    }

    @Override
    public synchronized boolean isCancelled() {
      return cancelled;
    }

    @Override
    public Optional<byte[]> await(Duration limit, AlarmClock clock) throws InterruptedException {
      boolean[] over = {false};
      clock.alarm(limit, () -> ring(over));
      synchronized (this) {
        while (bytes == null && !over[0]) {
          wait();
        }
        return Optional.ofNullable(bytes);
      }
    }

    private synchronized void ring(boolean[] over) {
      over[0] = true;
      notifyAll();
    }
  }
}
