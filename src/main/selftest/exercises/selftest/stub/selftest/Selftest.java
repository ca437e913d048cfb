// SPDX-License-Identifier: CC0-1.0
package selftest;

/** Something small for each kind of check to look at. */
public final class Selftest {
  /** The larger one of two numbers. */
  public static int larger(int one, int other) {
    throw new UnsupportedOperationException("Nothing is compared yet.");
  }

  /** Adds one to a number that starts at zero. */
  public void increment() {
    throw new UnsupportedOperationException("Nobody counts yet.");
  }

  /** The number. */
  public int value() {
    throw new UnsupportedOperationException("Nobody tells the number yet.");
  }

  /** Runs both tasks at the same time, and comes back when both are over. */
  public static void both(Runnable first, Runnable second) throws InterruptedException {
    throw new UnsupportedOperationException("Nothing is run yet.");
  }
}
