// SPDX-License-Identifier: CC0-1.0
package stresstrial;

/** Counts. */
public final class Counter {
  /** The number. */
  public int n;

  /** One more. */
  public void increment() {
    throw new UnsupportedOperationException();
  }
}
