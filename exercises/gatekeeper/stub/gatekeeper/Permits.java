// SPDX-License-Identifier: CC0-1.0
package gatekeeper;

/** A number of permits, of which everybody who wants in takes one. */
public final class Permits {
  /**
   * So many permits.
   *
   * @param number 0 or more
   * @throws IllegalArgumentException if the number is below 0
   */
  public Permits(int number) {
    throw new UnsupportedOperationException("There are no permits yet.");
  }

  /**
   * Takes a permit, as soon as there is one.
   *
   * @throws InterruptedException if the thread is interrupted while it waits; it has taken none
   */
  public void acquire() throws InterruptedException {
    throw new UnsupportedOperationException("Nobody gets in yet.");
  }

  /**
   * Takes a permit if there is one now.
   *
   * @return whether it took one
   */
  public boolean tryAcquire() {
    throw new UnsupportedOperationException("Nobody tries yet.");
  }

  /** Makes one permit more. */
  public void release() {
    throw new UnsupportedOperationException("Nothing is given back yet.");
  }
}
