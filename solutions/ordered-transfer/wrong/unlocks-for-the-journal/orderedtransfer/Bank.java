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
    Account first = from.id() < to.id() ? from : to;
    Account second = first == from ? to : from;
    lock(first, second);
    try {
      if (from.balance() < amount) {
        throw new IllegalStateException("Not enough money.");
      }
      from.add(-amount);
    } finally {
      unlock(first, second);
    }
    long back = amount;
    Account last = from;
    try {
      journal.between(from, to);
      last = to;
    } finally {
      lock(first, second);
      last.add(back);
      unlock(first, second);
    }
  }

  private static void lock(Account first, Account second) {
    first.lock().lock();
    second.lock().lock();
  }

  private static void unlock(Account first, Account second) {
    second.lock().unlock();
    first.lock().unlock();
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
