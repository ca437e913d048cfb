// SPDX-License-Identifier: CC0-1.0
package singdance;

/** Where the show takes place. Whoever sings or dances stays inside the call while it lasts. */
public interface Stage {
  /**
   * Sings one verse; comes back when the verse is over.
   *
   * @param i the number of the verse: 0, 1 or 2
   */
  void verse(int i);

  /**
   * Dances one step; comes back when the step is over.
   *
   * @param i the number of the step: 0, 1 or 2
   */
  void step(int i);
}
