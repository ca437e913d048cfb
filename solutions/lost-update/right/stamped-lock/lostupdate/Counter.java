package lostupdate;

import java.util.concurrent.locks.StampedLock;

/** A stamped lock; the reader shares it. */
public final class Counter {
  private final Cell cell;
  private final StampedLock lock = new StampedLock();

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    long stamp = lock.writeLock();
    try {
      int old = cell.get();
      cell.set(old + amount);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  public int value() {
    long stamp = lock.readLock();
    try {
      return cell.get();
    } finally {
      lock.unlockRead(stamp);
    }
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
