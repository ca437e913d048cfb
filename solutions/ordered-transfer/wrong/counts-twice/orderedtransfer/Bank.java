// SPDX-License-Identifier: CC0-1.0
package orderedtransfer;

import java.util.Arrays;
import java.util.List;

/** Moves money between accounts while others do the same. */
public final class Bank {
  private Bank() {}

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0) {
      throw new IllegalArgumentException("The amount must be at least 1.");
    }
    if (from == to) {
      throw new IllegalArgumentException("These are the same account.");
    }
    Account first = from.id() < to.id() ? from : to;
    Account second = first == from ? to : from;
    first.lock().lock();
    try {
      second.lock().lock();
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
        second.lock().unlock();
      }
    } finally {
      first.lock().unlock();
    }
  }

  public static long total(List<Account> accounts) {
    // Never holds more than one account, so it can stand in nobody's way. If two counts in a row
    // find the same balance on every single account, no money has moved between them.
    long[] before = count(accounts);
    long[] now = count(accounts);
    while (!Arrays.equals(before, now)) {
      before = now;
      now = count(accounts);
    }
    return Arrays.stream(now).sum();
  }

  /** The balance of each account; waits for the transfers that are under way there. */
  private static long[] count(List<Account> accounts) {
    long[] balances = new long[accounts.size()];
    int i = 0;
    for (Account account : accounts) {
      account.lock().lock();
      try {
        balances[i] = account.balance();
      } finally {
        account.lock().unlock();
      }
      i++;
    }
    return balances;
  }
}
