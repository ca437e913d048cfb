package lostupdate;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** As with two synchronized blocks, only longer. */
public final class Counter {
  private final Cell cell;
  private final Lock lock = new ReentrantLock();

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    write(read() + 1);
  }

  public void add(int amount) {
    write(read() + amount);
  }

  private int read() {
    lock.lock();
    try {
      return cell.get();
    } finally {
      lock.unlock();
    }
  }

  private void write(int number) {
    lock.lock();
    try {
      cell.set(number);
    } finally {
      lock.unlock();
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
