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
    from.lock().lock();
    try {
      if (from.balance() < amount) {
        throw new IllegalStateException("Not enough money.");
      }
      from.add(-amount);
    } finally {
      from.lock().unlock();
    }
    try {
      journal.between(from, to);
    } catch (RuntimeException | Error e) {
      add(from, amount);
      throw e;
    }
    add(to, amount);
  }

  private static void add(Account account, long amount) {
    account.lock().lock();
    try {
      account.add(amount);
    } finally {
      account.lock().unlock();
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
