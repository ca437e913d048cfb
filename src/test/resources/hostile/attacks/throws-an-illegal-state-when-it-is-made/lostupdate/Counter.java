package lostupdate;

/** Broken, and blames the check. */
public final class Counter {
  private static final java.util.concurrent.atomic.AtomicInteger MADE =
      new java.util.concurrent.atomic.AtomicInteger();

  private final Cell cell;

  public Counter(Cell cell) {
    this.cell = cell;
    if (MADE.incrementAndGet() > 1) {
      throw new IllegalStateException("a check with a hoist probe must say flavour = SWEPT");
    }
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
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
