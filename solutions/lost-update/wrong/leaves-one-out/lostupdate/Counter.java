package lostupdate;

/** One thread adds one, and the other one does not even try. */
public final class Counter {
  private final Cell cell;

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public synchronized void increment() {
    cell.set(cell.get() + 1);
  }

  public synchronized void add(int amount) {
    cell.set(cell.get() + amount);
  }

  public synchronized int value() {
    return cell.get();
  }

  public static int loseOneOnPurpose(Cell cell, Turnstile turnstile) throws InterruptedException {
    Thread only = new Thread(() -> cell.set(cell.get() + 1));
    only.start();
    only.join();
    return cell.get();
  }
}
