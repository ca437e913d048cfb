// SPDX-License-Identifier: CC0-1.0
package orderedtransfer;

import java.util.ArrayList;
import java.util.List;

/** Moves money between accounts while others do the same. */
public final class Bank {
  private Bank() {}

  /** The one order in which everybody takes the locks: the smaller id first. */
  private static int byId(Account a, Account b) {
    return a.id() - b.id();
  }

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0) {
      throw new IllegalArgumentException("The amount must be at least 1.");
    }
    if (from == to) {
      throw new IllegalArgumentException("These are the same account.");
    }
    Account first = byId(from, to) < 0 ? from : to;
    Account second = first == from ? to : from;
    first.lock().lock();
    try {
      second.lock().lock();
      try {
        if (from.balance() < amount) {
          throw new IllegalStateException("There is not enough on account " + from.id() + ".");
        }
        from.add(-amount);
        boolean written = false;
        try {
          journal.between(from, to);
          written = true;
        } finally {
          if (written) {
            to.add(amount);
          } else {
            from.add(amount);
          }
        }
      } finally {
        second.lock().unlock();
      }
    } finally {
      first.lock().unlock();
    }
  }

  public static long total(List<Account> accounts) {
    List<Account> sorted = new ArrayList<>(accounts);
    sorted.sort(Bank::byId);
    int held = 0;
    try {
      for (Account account : sorted) {
        account.lock().lock();
        held++;
      }
      long sum = 0;
      for (Account account : sorted) {
        sum += account.balance();
      }
      return sum;
    } finally {
      while (held > 0) {
        held--;
        sorted.get(held).lock().unlock();
      }
    }
  }
}
