// SPDX-License-Identifier: CC0-1.0
package cancelme;

/** Where the bytes come from. */
public interface Source {
  /**
   * Gives the next chunk; may wait for it for any time.
   *
   * @return null when there are no more
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  byte[] next() throws InterruptedException;

  /** Hangs up. To be called once, after the last chunk that is wanted. */
  void close();
}
