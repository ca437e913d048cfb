package lostupdate;

/** The lock is replaced by another one while it is held. */
public final class Counter {
  private final Cell cell;
  private Integer number = 0;

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    synchronized (number) {
      number = cell.get() + 1;
      cell.set(number);
    }
  }

  public void add(int amount) {
    synchronized (number) {
      number = cell.get() + amount;
      cell.set(number);
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
