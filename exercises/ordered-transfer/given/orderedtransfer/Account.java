// SPDX-License-Identifier: CC0-1.0
package orderedtransfer;

import java.util.concurrent.locks.ReentrantLock;

/** Money that somebody has at the bank. Not safe by itself for several threads at a time. */
public final class Account {
  private final int id;
  private final ReentrantLock lock = new ReentrantLock();
  private long balance;

  /**
   * A new account.
   *
   * @param id no other account has it
   * @param balance how much there is on it at the beginning
   */
  public Account(int id, long balance) {
    this.id = id;
    this.balance = balance;
  }

  /** Its number, which never changes. */
  public int id() {
    return id;
  }

  /** A lock that belongs to this account, for whoever wants to use it. */
  public ReentrantLock lock() {
    return lock;
  }

  /** How much there is on it now. */
  public long balance() {
    return balance;
  }

  /**
   * Adds to what there is: reads, adds and writes.
   *
   * @param amount may be negative
   */
  public void add(long amount) {
    balance = balance + amount;
  }
}
