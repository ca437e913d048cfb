package lostupdate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Broken, behind waits with a limit. */
public final class Counter {
  private final Cell cell;
  private final CountDownLatch never = new CountDownLatch(1);

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    try {
      never.await(1, TimeUnit.MILLISECONDS);
      never.await(1, TimeUnit.MILLISECONDS);
      never.await(1, TimeUnit.MILLISECONDS);
      never.await(60, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    cell.set(cell.get() + amount);
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
