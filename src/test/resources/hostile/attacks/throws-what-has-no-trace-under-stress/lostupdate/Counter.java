package lostupdate;

public final class Counter {
  private static final class Gone extends RuntimeException {
    Gone() {
      super("gone", null, false, false);
    }
  }

  private static int calls;

  private final Cell cell;

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    if (++calls > 100) {
      throw new Gone();
    }
    synchronized (this) {
      cell.set(cell.get() + 1);
    }
  }

  public synchronized void add(int amount) {
    cell.set(cell.get() + amount);
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
