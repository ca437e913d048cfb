package cancelme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

public final class Downloader {
  private Downloader() {}

  public static byte[] download(Source source) {
    List<byte[]> chunks = new ArrayList<>();
    boolean interrupted = false;
    try {
      byte[] chunk = null;
      do {
        if (Thread.interrupted()) {
          interrupted = true;
          break;
        }
        chunk = source.next();
        if (chunk != null) {
          chunks.add(chunk);
        }
      } while (chunk != null);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    source.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return joined(chunks);
  }

  private static byte[] joined(List<byte[]> chunks) {
    byte[] all = new byte[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
    int at = 0;
    for (byte[] chunk : chunks) {
      System.arraycopy(chunk, 0, all, at, chunk.length);
      at += chunk.length;
    }
    return all;
  }

  public static Handle start(Source source) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    AtomicReference<byte[]> result = new AtomicReference<>();
    AtomicReference<Boolean> cancelled = new AtomicReference<>();
    CountDownLatch over = new CountDownLatch(1);
    pool.execute(
        () -> {
          byte[] all = download(source);
          cancelled.compareAndSet(null, false);
          result.set(all);
          over.countDown();
        });
    pool.shutdown();
    return new Handle() {
      @Override
      public void cancel() {
        if (cancelled.compareAndSet(null, true)) {
          pool.shutdownNow();
        }
      }

      @Override
      public boolean isCancelled() {
        return Boolean.TRUE.equals(cancelled.get());
      }

      @Override
      public Optional<byte[]> await(Duration limit, AlarmClock clock) throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        clock.alarm(limit, first::countDown);
        Thread waiter =
            new Thread(
                () -> {
                  try {
                    over.await();
                  } catch (InterruptedException e) {
                    return;
                  }
                  first.countDown();
                });
        waiter.setDaemon(true);
        waiter.start();
        try {
          first.await();
        } finally {
          waiter.interrupt();
        }
        return Optional.ofNullable(result.get());
      }
    };
  }
}
