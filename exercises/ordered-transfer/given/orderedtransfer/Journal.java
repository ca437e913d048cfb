// SPDX-License-Identifier: CC0-1.0
package orderedtransfer;

/** Where the bank writes down its transfers. */
public interface Journal {
  /**
   * Called in the middle of a transfer: the amount has left the one account and is not yet on the
   * other. May take any time, and may throw.
   */
  void between(Account from, Account to);
}
