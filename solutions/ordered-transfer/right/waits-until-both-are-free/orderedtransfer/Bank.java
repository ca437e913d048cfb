package orderedtransfer;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

public final class Bank {
  private Bank() {}

  private static final Object MONITOR = new Object();
  private static final Set<Account> BUSY = Collections.newSetFromMap(new IdentityHashMap<>());

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0 || from == to) {
      throw new IllegalArgumentException("Nothing to move.");
    }
    List<Account> both = List.of(from, to);
    take(both);
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
      giveBack(both);
    }
  }

  public static long total(List<Account> accounts) {
    take(accounts);
    try {
      return accounts.stream().mapToLong(Account::balance).sum();
    } finally {
      giveBack(accounts);
    }
  }

  private static void take(List<Account> accounts) {
    boolean interrupted = false;
    synchronized (MONITOR) {
      while (accounts.stream().anyMatch(BUSY::contains)) {
        try {
          MONITOR.wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      BUSY.addAll(accounts);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void giveBack(List<Account> accounts) {
    synchronized (MONITOR) {
      accounts.forEach(BUSY::remove);
      MONITOR.notifyAll();
    }
  }
}
