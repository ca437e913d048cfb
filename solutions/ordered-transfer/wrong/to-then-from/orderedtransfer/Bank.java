package orderedtransfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public final class Bank {
  private Bank() {}

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0 || from == to) {
      throw new IllegalArgumentException("Nothing to move.");
    }
    Account first = to;
    Account second = from;
    first.lock().lock();
    try {
      second.lock().lock();
      try {
        if (from.balance() < amount) {
          throw new IllegalStateException("Not enough money.");
        }
        from.add(-amount);
        try {
          journal.between(from, to);
        } catch (RuntimeException | Error e) {
          from.add(amount);
          throw e;
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
    List<Account> ordered = new ArrayList<>(accounts);
    ordered.sort(Comparator.comparingInt(Account::id));
    ordered.forEach(account -> account.lock().lock());
    try {
      return ordered.stream().mapToLong(Account::balance).sum();
    } finally {
      ordered.forEach(account -> account.lock().unlock());
    }
  }
}
