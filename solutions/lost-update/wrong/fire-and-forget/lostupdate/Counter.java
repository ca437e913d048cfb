package lostupdate;

/** Helpers change the number, one at a time, and nobody waits for them. */
public final class Counter {
  private final Cell cell;
  private final Object lock = new Object();

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    new Thread(
            () -> {
              synchronized (lock) {
                cell.set(cell.get() + amount);
              }
            })
        .start();
  }

  public int value() {
    return cell.get();
  }

  public static int loseOneOnPurpose(Cell cell, Turnstile turnstile) throws InterruptedException {
    Thread helper =
        new Thread(
            () -> {
              turnstile.begin(2);
              int theirs = cell.get();
              turnstile.end(2);
              turnstile.begin(3);
              cell.set(theirs + 1);
              turnstile.end(3);
            });
    helper.start();
    turnstile.begin(1);
    int mine = cell.get();
    turnstile.end(1);
    turnstile.begin(4);
    cell.set(mine + 1);
    turnstile.end(4);
    helper.join();
    return mine + 1;
  }
}
