package lostupdate;

/** The cell is read once and then only written. */
public final class Counter {
  private final Cell cell;
  private int number;

  public Counter(Cell cell) {
    this.cell = cell;
    this.number = cell.get();
  }

  public synchronized void increment() {
    add(1);
  }

  public synchronized void add(int amount) {
    number += amount;
    cell.set(number);
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
