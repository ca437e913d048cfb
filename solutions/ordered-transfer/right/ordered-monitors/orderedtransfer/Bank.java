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
    synchronized (first) {
      synchronized (second) {
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
      }
    }
  }

  public static long total(List<Account> accounts) {
    List<Account> ordered = new ArrayList<>(accounts);
    ordered.sort(Comparator.comparingInt(Account::id));
    return total(ordered, 0);
  }

  private static long total(List<Account> ordered, int next) {
    if (next == ordered.size()) {
      return ordered.stream().mapToLong(Account::balance).sum();
    }
    synchronized (ordered.get(next)) {
      return total(ordered, next + 1);
    }
  }
}
