package virtualchoir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

public final class Choir {
  private Choir() {}

  public static List<Throwable> sing(int singers, IntConsumer song) throws InterruptedException {
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    ExecutorService choir = Executors.newVirtualThreadPerTaskExecutor();
    for (int i = 0; i < singers; i++) {
      int number = i;
      choir.execute(() -> singOne(number, song, thrown));
    }
    choir.shutdown();
    InterruptedException interrupted = null;
    while (!choir.isTerminated()) {
      try {
        choir.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = e;
        choir.shutdownNow();
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
