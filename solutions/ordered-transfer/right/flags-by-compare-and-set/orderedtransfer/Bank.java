package orderedtransfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Moves money between accounts while others do the same.
 *
 * <p>Every account has a flag that says whether somebody has it. Whoever needs several accounts
 * takes their flags by ascending id, so nobody can wait in a circle.
 */
public final class Bank {
  private static final long PAUSE_NANOS = 50_000;

  private static final ConcurrentMap<Account, AtomicBoolean> TAKEN = new ConcurrentHashMap<>();

  private Bank() {}

  /**
   * Moves an amount from one account to another, as one step for everybody else.
   *
   * @param from who pays
   * @param to who is paid
   * @param amount how much, at least 1
   * @param journal is called once, when the amount has left the one account and is not yet on the
   *     other
   * @throws IllegalArgumentException if the amount is 0 or less, or both are the same account
   * @throws IllegalStateException if there is not enough on {@code from}; nothing has changed
   */
  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0) {
      throw new IllegalArgumentException("The amount must be at least 1, but is " + amount + ".");
    }
    if (from == to) {
      throw new IllegalArgumentException("Both are the same account.");
    }
    List<AtomicBoolean> flags = flagsById(List.of(from, to));
    takeAll(flags);
    try {
      move(from, to, amount, journal);
    } finally {
      giveBackAll(flags);
    }
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    List<AtomicBoolean> flags = flagsById(accounts);
    takeAll(flags);
    try {
      long sum = 0;
      for (Account account : accounts) {
        sum += account.balance();
      }
      return sum;
    } finally {
      giveBackAll(flags);
    }
  }

  /** The transfer itself; the caller has taken both accounts. */
  private static void move(Account from, Account to, long amount, Journal journal) {
    if (from.balance() < amount) {
      throw new IllegalStateException("There is not enough on account " + from.id() + ".");
    }
    from.add(-amount);
    try {
      journal.between(from, to);
    } catch (Throwable thrown) {
      from.add(amount);
      throw thrown;
    }
    to.add(amount);
  }

  /** The flags of these accounts, that of the smallest id first. */
  private static List<AtomicBoolean> flagsById(List<Account> accounts) {
    List<Account> sorted = new ArrayList<>(accounts);
    sorted.sort(Comparator.comparingInt(Account::id));
    List<AtomicBoolean> flags = new ArrayList<>();
    for (Account account : sorted) {
      flags.add(TAKEN.computeIfAbsent(account, unused -> new AtomicBoolean()));
    }
    return flags;
  }

  private static void takeAll(List<AtomicBoolean> flags) {
    for (AtomicBoolean flag : flags) {
      take(flag);
    }
  }

  private static void giveBackAll(List<AtomicBoolean> flags) {
    for (AtomicBoolean flag : flags) {
      flag.set(false);
    }
  }

  /** Waits until nobody else has the flag, and takes it. */
  private static void take(AtomicBoolean flag) {
    boolean interrupted = false;
    while (!flag.compareAndSet(false, true)) {
      LockSupport.parkNanos(flag, PAUSE_NANOS);
      // An interrupted thread would not pause any more, so remember it and tell it afterwards.
      if (Thread.interrupted()) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
