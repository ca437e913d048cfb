package lostupdate;

/** Broken, behind five hundred places at which nothing happens. */
public final class Counter {
  private final Cell cell;
  private int pad;

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    for (int i = 0; i < 500; i++) {
      pad = i;
    }
    cell.set(cell.get() + 1);
  }

  public void add(int amount) {
    increment();
    cell.set(cell.get() + amount - 1);
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
