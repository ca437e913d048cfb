package lostupdate;

/** Broken, behind naps that leave no time for the schedules that show it. */
public final class Counter {
  private final Cell cell;

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    int[] naps = new int[60];
    for (int i = 0; i < naps.length; i++) {
      naps[i]++;
      nap();
    }
    cell.set(cell.get() + amount);
  }

  private static void nap() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
