package lostupdate;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All changes are made by a pool, which has two threads. */
public final class Counter {
  private static final ExecutorService POOL =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  private final Cell cell;

  static {
    for (int i = 0; i < 2; i++) {
      POOL.execute(() -> {});
    }
  }

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    try {
      POOL.submit(() -> cell.set(cell.get() + amount)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public int value() {
    return cell.get();
  }

  public static int loseOneOnPurpose(Cell cell, Turnstile turnstile) throws InterruptedException {
    Thread helper =
        new Thread(
            () -> {
              turnstile.begin(2);
              int theirs = cell.get();
              turnstile.end(2);
              turnstile.begin(3);
              cell.set(theirs + 1);
              turnstile.end(3);
            });
    helper.start();
    turnstile.begin(1);
    int mine = cell.get();
    turnstile.end(1);
    turnstile.begin(4);
    cell.set(mine + 1);
    turnstile.end(4);
    helper.join();
    return mine + 1;
  }
}
