package orderedtransfer;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

public final class Bank {
  private Bank() {}

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0 || from == to) {
      throw new IllegalArgumentException("Nothing to move.");
    }
    while (true) {
      if (from.lock().tryLock()) {
        try {
          if (to.lock().tryLock()) {
            try {
              move(from, to, amount, journal);
              return;
            } finally {
              to.lock().unlock();
            }
          }
        } finally {
          from.lock().unlock();
        }
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000));
    }
  }

  private static void move(Account from, Account to, long amount, Journal journal) {
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

  public static long total(List<Account> accounts) {
    while (true) {
      int locked = 0;
      try {
        while (locked < accounts.size() && accounts.get(locked).lock().tryLock()) {
          locked++;
        }
        if (locked == accounts.size()) {
          return accounts.stream().mapToLong(Account::balance).sum();
        }
      } finally {
        for (int i = 0; i < locked; i++) {
          accounts.get(i).lock().unlock();
        }
      }
      Thread.onSpinWait();
    }
  }
}
