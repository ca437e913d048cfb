package virtualchoir;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

public final class Choir {
  private Choir() {}

  public static List<Throwable> sing(int singers, IntConsumer song) throws InterruptedException {
    return singIn(Executors.newFixedThreadPool(200, Thread.ofVirtual().factory()), singers, song);
  }

  private static List<Throwable> singIn(ExecutorService pool, int singers, IntConsumer song)
      throws InterruptedException {
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    for (int i = 0; i < singers; i++) {
      int number = i;
      pool.execute(() -> singOne(number, song, thrown));
    }
    pool.shutdown();
    InterruptedException interrupted = null;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = e;
        pool.shutdownNow();
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
    return thrown;
  }

  private static void singOne(int number, IntConsumer song, List<Throwable> thrown) {
    try {
      song.accept(number);
    } catch (Throwable failure) {
      thrown.add(failure);
    }
  }

  public static List<Throwable> singAtStand(int singers, int max, IntConsumer song)
      throws InterruptedException {
    Semaphore stand = new Semaphore(max);
    return sing(
        singers,
        number -> {
          try {
            stand.acquire();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
          }
          try {
            song.accept(number);
          } finally {
            stand.release();
          }
        });
  }
}
