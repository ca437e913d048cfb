package orderedtransfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
      throw new IllegalArgumentException("amount is not positive: " + amount);
    }
    if (from == to) {
      throw new IllegalArgumentException("from and to are the same account");
    }
    List<ReentrantLock> locks = List.of(from.lock(), to.lock());
    takeAll(locks);
    try {
      move(from, to, amount, journal);
    } finally {
      giveBack(locks);
    }
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    List<ReentrantLock> locks = new ArrayList<>();
    for (Account account : accounts) {
      locks.add(account.lock());
    }
    takeAll(locks);
    try {
      long sum = 0;
      for (Account account : accounts) {
        sum += account.balance();
      }
      return sum;
    } finally {
      giveBack(locks);
    }
  }

  /** Comes back when this thread holds all of the locks. */
  private static void takeAll(List<ReentrantLock> locks) {
    if (locks.isEmpty()) {
      return;
    }
    ReentrantLock first = locks.get(0);
    while (first != null) {
      // Whichever lock was missing is the one to wait for next time.
      first = tryToTakeAll(first, locks);
    }
  }

  /**
   * Waits for one lock and then takes the others only if they are free. It waits while it holds
   * nothing at all, so it never keeps anybody from going on, and no order is needed.
   *
   * @return null if all of them are held now; otherwise the lock that was not free, and none is
   *     held
   */
  private static ReentrantLock tryToTakeAll(ReentrantLock first, List<ReentrantLock> locks) {
    Deque<ReentrantLock> held = new ArrayDeque<>();
    first.lock();
    held.push(first);
    for (ReentrantLock lock : locks) {
      if (lock == first) {
        continue;
      }
      if (!lock.tryLock()) {
        giveBack(held);
        return lock;
      }
      held.push(lock);
    }
    return null;
  }

  private static void giveBack(Iterable<ReentrantLock> locks) {
    for (ReentrantLock lock : locks) {
      lock.unlock();
    }
  }

  /** The caller holds both accounts. */
  private static void move(Account from, Account to, long amount, Journal journal) {
    if (from.balance() < amount) {
      throw new IllegalStateException("only " + from.balance() + " on account " + from.id());
    }
    boolean written = false;
    from.add(-amount);
    try {
      journal.between(from, to);
      written = true;
    } finally {
      // If the journal threw, whatever it was, the money goes back to where it came from.
      Account receiver = written ? to : from;
      receiver.add(amount);
    }
  }
}
