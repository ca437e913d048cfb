package virtualchoir;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

public final class Choir {
  private Choir() {}

  public static List<Throwable> sing(int singers, IntConsumer song) throws InterruptedException {
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < singers; i++) {
      int number = i;
      threads.add(Thread.ofVirtual().start(() -> singOne(number, song, thrown)));
    }
    joinAll(threads);
    return thrown;
  }

  private static void singOne(int number, IntConsumer song, List<Throwable> thrown) {
    try {
      song.accept(number);
    } catch (Throwable failure) {
      thrown.add(failure);
    }
  }

  private static void joinAll(List<Thread> threads) throws InterruptedException {
    InterruptedException interrupted = null;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = e;
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted != null) {
      throw interrupted;
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
