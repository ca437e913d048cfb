// SPDX-License-Identifier: CC0-1.0
package ticketoffice;

/** Is told of looks at the plan. */
public interface Log {
  /**
   * Called between the look and the sale, on the thread that buys: the seat was found free. May
   * take any time.
   */
  void checked(int seat);
}
