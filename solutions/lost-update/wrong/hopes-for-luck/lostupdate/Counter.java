package lostupdate;

/** Two threads without any order between their steps. */
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
    Thread first = new Thread(() -> cell.set(cell.get() + 1));
    Thread second = new Thread(() -> cell.set(cell.get() + 1));
    first.start();
    second.start();
    first.join();
    second.join();
    return cell.get();
  }
}
