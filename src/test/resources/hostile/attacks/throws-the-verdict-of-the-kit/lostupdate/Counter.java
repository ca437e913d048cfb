package lostupdate;

/** Broken, and throws what the kit throws when a machine was too slow. */
public final class Counter {
  private static final java.util.concurrent.atomic.AtomicInteger MADE =
      new java.util.concurrent.atomic.AtomicInteger();

  private final Cell cell;

  public Counter(Cell cell) {
    this.cell = cell;
    if (MADE.incrementAndGet() > 1) {
      throwVerdict();
    }
  }

  private static void throwVerdict() {
    try {
      throw (Error)
          Class.forName("duet.kit.Inconclusive")
              .getConstructors()[0]
              .newInstance("The machine was too slow.", java.util.List.of());
    } catch (ReflectiveOperationException e) {
      System.out.println("held: " + e);
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
