package virtualchoir;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

public final class Choir {
  private Choir() {}

  public static List<Throwable> sing(int singers, IntConsumer song) throws InterruptedException {
    List<Future<?>> futures = new ArrayList<>();
    ExecutorService choir = Executors.newVirtualThreadPerTaskExecutor();
    for (int i = 0; i < singers; i++) {
      int number = i;
      futures.add(choir.submit(() -> song.accept(number)));
    }
    choir.shutdown();
    try {
      for (Future<?> future : futures) {
        future.get();
      }
      return List.of();
    } catch (ExecutionException e) {
      choir.shutdownNow();
      return List.of(e.getCause());
    } catch (InterruptedException e) {
      choir.shutdownNow();
      end(choir);
      throw e;
    }
  }

  private static void end(ExecutorService choir) {
    while (!choir.isTerminated()) {
      try {
        choir.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        // It was interrupted already.
      }
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
