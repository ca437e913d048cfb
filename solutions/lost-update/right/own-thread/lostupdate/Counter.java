package lostupdate;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * As one-worker, with a thread that the counter has made itself, and that ends when it is
 * interrupted.
 */
public final class Counter {
  private final Cell cell;
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

  public Counter(Cell cell) {
    this.cell = cell;
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    try {
      while (true) {
        work.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    CountDownLatch done = new CountDownLatch(1);
    work.add(
        () -> {
          cell.set(cell.get() + amount);
          done.countDown();
        });
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public int value() {
    return cell.get();
  }

  public static int loseOneOnPurpose(Cell cell, Turnstile turnstile) throws InterruptedException {
    Thread first = new Thread(() -> addOne(cell, turnstile, 1, 3));
    Thread second = new Thread(() -> addOne(cell, turnstile, 2, 4));
    first.start();
    second.start();
    first.join();
    second.join();
    return cell.get();
  }

  private static void addOne(Cell cell, Turnstile turnstile, int reads, int writes) {
    turnstile.begin(reads);
    int seen = cell.get();
    turnstile.end(reads);
    turnstile.begin(writes);
    cell.set(seen + 1);
    turnstile.end(writes);
  }
}
