// SPDX-License-Identifier: CC0-1.0
package lostupdate;

/** Puts the steps of several threads into one order: turn 1, turn 2, turn 3 and so on. */
public interface Turnstile {
  /**
   * Waits until all turns before this one are over, and then begins it.
   *
   * @param turn its number, from 1
   */
  void begin(int turn);

  /**
   * Ends the turn that this thread has begun, so that the next one may begin.
   *
   * @param turn its number
   */
  void end(int turn);
}
