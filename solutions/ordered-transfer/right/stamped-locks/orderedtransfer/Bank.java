package orderedtransfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.StampedLock;

/**
 * Moves money between accounts while others do the same.
 *
 * <p>Every account has a read-write lock of its own. A transfer writes, a total only reads. Whoever
 * needs several locks takes them by ascending id, so nobody can wait in a circle.
 */
public final class Bank {
  private static final Comparator<Account> BY_ID = Comparator.comparingInt(Account::id);

  private static final ConcurrentMap<Account, StampedLock> LOCKS = new ConcurrentHashMap<>();

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
    boolean fromIsFirst = BY_ID.compare(from, to) < 0;
    StampedLock first = lockOf(fromIsFirst ? from : to);
    StampedLock second = lockOf(fromIsFirst ? to : from);

    long firstStamp = first.writeLock();
    try {
      long secondStamp = second.writeLock();
      try {
        move(from, to, amount, journal);
      } finally {
        second.unlockWrite(secondStamp);
      }
    } finally {
      first.unlockWrite(firstStamp);
    }
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    // A copy, since the list may be unmodifiable and is not ours to sort.
    List<Account> sorted = new ArrayList<>(accounts);
    sorted.sort(BY_ID);

    long[] stamps = new long[sorted.size()];
    int held = 0;
    try {
      while (held < stamps.length) {
        stamps[held] = lockOf(sorted.get(held)).readLock();
        held++;
      }
      // Only now, with all the locks held, no transfer is under way on any of them.
      return sum(sorted);
    } finally {
      while (held > 0) {
        held--;
        lockOf(sorted.get(held)).unlockRead(stamps[held]);
      }
    }
  }

  /** The transfer itself; the caller holds the write locks of both accounts. */
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

  private static long sum(List<Account> accounts) {
    long sum = 0;
    for (Account account : accounts) {
      sum += account.balance();
    }
    return sum;
  }

  private static StampedLock lockOf(Account account) {
    return LOCKS.computeIfAbsent(account, unused -> new StampedLock());
  }
}
