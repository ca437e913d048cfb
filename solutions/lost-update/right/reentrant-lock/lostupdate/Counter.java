package lostupdate;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An explicit lock; each step in an order made by a latch. */
public final class Counter {
  private final Cell cell;
  private final Lock lock = new ReentrantLock();

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    lock.lock();
    try {
      cell.set(cell.get() + 1);
    } finally {
      lock.unlock();
    }
  }

  public void add(int amount) {
    lock.lock();
    try {
      cell.set(cell.get() + amount);
    } finally {
      lock.unlock();
    }
  }

  public int value() {
    return cell.get();
  }

  public static int loseOneOnPurpose(Cell cell, Turnstile turnstile) throws InterruptedException {
    CountDownLatch bothHaveRead = new CountDownLatch(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Void> update =
          () -> {
            int seen = cell.get();
            bothHaveRead.countDown();
            bothHaveRead.await();
            cell.set(seen + 1);
            return null;
          };
      two.invokeAll(List.of(update, update));
    } finally {
      two.shutdown();
    }
    return cell.get();
  }
}
