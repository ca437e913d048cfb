package lostupdate;

import java.util.concurrent.atomic.AtomicBoolean;

/** Spins until the lock is free, for a second at most. */
public final class Counter {
  private final Cell cell;
  private final AtomicBoolean taken = new AtomicBoolean();

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    long end = System.nanoTime() + 1_000_000_000L;
    while (!taken.compareAndSet(false, true) && System.nanoTime() < end) {
      Thread.yield();
    }
    cell.set(cell.get() + amount);
    taken.set(false);
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
