package orderedtransfer;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

public final class Bank {
  private Bank() {}

  private static final ReentrantLock[] LOCKS = new ReentrantLock[16];

  static {
    for (int i = 0; i < LOCKS.length; i++) {
      LOCKS[i] = new ReentrantLock();
    }
  }

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0 || from == to) {
      throw new IllegalArgumentException("Nothing to move.");
    }
    List<Account> both = List.of(from, to);
    lock(both);
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
      unlock(both);
    }
  }

  public static long total(List<Account> accounts) {
    lock(accounts);
    try {
      return accounts.stream().mapToLong(Account::balance).sum();
    } finally {
      unlock(accounts);
    }
  }

  private static void lock(List<Account> accounts) {
    accounts.stream().mapToInt(Bank::number).sorted().forEach(number -> LOCKS[number].lock());
  }

  private static void unlock(List<Account> accounts) {
    accounts.stream().mapToInt(Bank::number).forEach(number -> LOCKS[number].unlock());
  }

  private static int number(Account account) {
    return account.id() % LOCKS.length;
  }
}
