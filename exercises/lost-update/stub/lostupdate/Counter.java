// SPDX-License-Identifier: CC0-1.0
package lostupdate;

/** Counts in a cell that others can see. */
public final class Counter {
  /**
   * A counter that keeps its number in this cell and nowhere else.
   *
   * @param cell of this counter alone
   */
  public Counter(Cell cell) {
    throw new UnsupportedOperationException("There is no counter yet.");
  }

  /** Adds one to the number in the cell. */
  public void increment() {
    throw new UnsupportedOperationException("Nobody counts yet.");
  }

  /**
   * Adds to the number in the cell.
   *
   * @param amount what to add; may be negative
   */
  public void add(int amount) {
    throw new UnsupportedOperationException("Nobody adds yet.");
  }

  /** The number in the cell. */
  public int value() {
    throw new UnsupportedOperationException("Nobody tells the number yet.");
  }

  /**
   * Shows how an update gets lost: two threads add one to the number in an unguarded cell, in the
   * order of steps in which one of the two is lost.
   *
   * @param cell whose number is added to
   * @param turnstile puts the steps of the two threads into order; its turns begin at 1
   * @return the number in the cell afterwards: one more than before, not two
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  public static int loseOneOnPurpose(Cell cell, Turnstile turnstile) throws InterruptedException {
    throw new UnsupportedOperationException("Nothing is lost yet.");
  }
}
