// SPDX-License-Identifier: CC0-1.0
package orderedtransfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Moves money between accounts while others do the same. */
public final class Bank {
  /**
   * Whoever collects locks goes through this door, in the order of coming, so that nobody is
   * overtaken for ever. It is open again as soon as the locks are there: nobody holds it while a
   * journal writes.
   */
  private static final ReentrantLock DOOR = new ReentrantLock(true);

  private Bank() {}

  private static List<Account> hold(List<Account> accounts) {
    List<Account> sorted = new ArrayList<>(accounts);
    sorted.sort(Comparator.comparingInt(Account::id));
    DOOR.lock();
    try {
      for (Account account : sorted) {
        account.lock().lock();
      }
    } finally {
      DOOR.unlock();
    }
    return sorted;
  }

  private static void release(List<Account> held) {
    for (Account account : held) {
      account.lock().unlock();
    }
  }

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0) {
      throw new IllegalArgumentException("The amount must be at least 1.");
    }
    if (from == to) {
      throw new IllegalArgumentException("These are the same account.");
    }
    List<Account> held = hold(List.of(from, to));
    try {
      if (from.balance() < amount) {
        throw new IllegalStateException("There is not enough on account " + from.id() + ".");
      }
      from.add(-amount);
      try {
        journal.between(from, to);
      } catch (Throwable thrown) {
        from.add(amount);
        throw thrown;
      }
      to.add(amount);
    } finally {
      release(held);
    }
  }

  public static long total(List<Account> accounts) {
    List<Account> held = hold(accounts);
    try {
      long sum = 0;
      for (Account account : held) {
        sum += account.balance();
      }
      return sum;
    } finally {
      release(held);
    }
  }
}
