package lostupdate;

/** Broken: increment never comes back, and the report shows who is waited for. */
public final class Counter {
  private static final String NAME = "::error::hacked ##[error]old ##vso[task.complete result=Succeeded;]";

  private final Cell cell;

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    Thread waiting = new Thread(this::waitForEver, NAME);
    waiting.start();
    while (waiting.isAlive()) {
      try {
        waiting.join();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void waitForEver() {
    System.out.println("::set-output name=points::10 ##[set-output name=points;]10");
    while (true) {
      try {
        wait();
      } catch (InterruptedException e) {
        return;
      }
    }
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
