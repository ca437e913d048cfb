package orderedtransfer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

public final class Bank {
  private Bank() {}

  private static final Map<Account, Semaphore> PERMITS = new ConcurrentHashMap<>();

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0 || from == to) {
      throw new IllegalArgumentException("Nothing to move.");
    }
    List<Account> both = from.id() < to.id() ? List.of(from, to) : List.of(to, from);
    both.forEach(account -> permit(account).acquireUninterruptibly());
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
      both.forEach(account -> permit(account).release());
    }
  }

  private static Semaphore permit(Account account) {
    return PERMITS.computeIfAbsent(account, each -> new Semaphore(1));
  }

  public static long total(List<Account> accounts) {
    List<Account> ordered = accounts.stream().sorted(Comparator.comparingInt(Account::id)).toList();
    ordered.forEach(account -> permit(account).acquireUninterruptibly());
    try {
      return ordered.stream().mapToLong(Account::balance).sum();
    } finally {
      ordered.forEach(account -> permit(account).release());
    }
  }
}
