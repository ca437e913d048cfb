// SPDX-License-Identifier: CC0-1.0
package orderedtransfer;

import java.util.ArrayList;
import java.util.Comparator;
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
    // A transfer that is refused needs only the lock of the one who pays.
    from.lock().lock();
    if (from.balance() < amount) {
      from.lock().unlock();
      throw new IllegalStateException("There is not enough on account " + from.id() + ".");
    }
    // From here on both are needed. Nobody waits for a smaller id while holding a greater one.
    if (!to.lock().tryLock()) {
      if (from.id() < to.id()) {
        to.lock().lock();
      } else {
        from.lock().unlock();
        to.lock().lock();
        from.lock().lock();
      }
    }
    try {
      from.add(-amount);
      try {
        journal.between(from, to);
      } catch (Throwable thrown) {
        from.add(amount);
        throw thrown;
      }
      to.add(amount);
    } finally {
      to.lock().unlock();
      from.lock().unlock();
    }
  }

  public static long total(List<Account> accounts) {
    List<Account> sorted = new ArrayList<>(accounts);
    sorted.sort(Comparator.comparingInt(Account::id));
    for (Account account : sorted) {
      account.lock().lock();
    }
    try {
      long sum = 0;
      for (Account account : sorted) {
        sum += account.balance();
      }
      return sum;
    } finally {
      for (Account account : sorted) {
        account.lock().unlock();
      }
    }
  }
}
