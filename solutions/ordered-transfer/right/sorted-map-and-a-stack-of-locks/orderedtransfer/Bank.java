package orderedtransfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** Moves money between accounts while others do the same. */
public final class Bank {
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
      throw new IllegalArgumentException("The amount must be at least 1, but is " + amount);
    }
    if (from == to) {
      throw new IllegalArgumentException("Both are the same account");
    }
    SortedMap<Integer, Account> sorted = byId(List.of(from, to));
    Deque<ReentrantLock> held = new ArrayDeque<>();
    try {
      lockAll(sorted, held);
      move(from, to, amount, journal);
    } finally {
      unlockAll(held);
    }
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    SortedMap<Integer, Account> sorted = byId(accounts);
    Deque<ReentrantLock> held = new ArrayDeque<>();
    try {
      lockAll(sorted, held);
      return sum(accounts);
    } finally {
      unlockAll(held);
    }
  }

  private static SortedMap<Integer, Account> byId(List<Account> accounts) {
    SortedMap<Integer, Account> sorted = new TreeMap<>();
    for (Account account : accounts) {
      sorted.put(account.id(), account);
    }
    return sorted;
  }

  /**
   * Takes all the locks, the smallest id first. Everybody goes this way, so nobody who holds an
   * account ever waits for one with a smaller id, and there can be no ring of people waiting.
   */
  private static void lockAll(SortedMap<Integer, Account> sorted, Deque<ReentrantLock> held) {
    for (Account account : sorted.values()) {
      ReentrantLock lock = account.lock();
      lock.lock();
      held.push(lock);
    }
  }

  private static void unlockAll(Deque<ReentrantLock> held) {
    while (!held.isEmpty()) {
      held.pop().unlock();
    }
  }

  /** The caller holds both accounts. */
  private static void move(Account from, Account to, long amount, Journal journal) {
    if (from.balance() < amount) {
      throw new IllegalStateException("Not enough money on account " + from.id());
    }
    from.add(-amount);
    try {
      journal.between(from, to);
    } catch (Throwable problem) {
      // Nothing has been moved then: the money goes back before anybody else can look.
      from.add(amount);
      throw problem;
    }
    to.add(amount);
  }

  /** The caller holds all the accounts. */
  private static long sum(List<Account> accounts) {
    long sum = 0;
    for (Account account : accounts) {
      sum += account.balance();
    }
    return sum;
  }
}
