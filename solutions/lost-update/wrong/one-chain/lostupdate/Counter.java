package lostupdate;

import java.util.Optional;

/** One expression, from the read to the write. */
public final class Counter {
  private final Cell cell;

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    Optional.of(cell).map(Cell::get).map(n -> n + amount).ifPresent(cell::set);
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
