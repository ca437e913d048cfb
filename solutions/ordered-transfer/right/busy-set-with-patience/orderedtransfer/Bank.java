package orderedtransfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves money between accounts while others do the same.
 *
 * <p>Nobody locks an account here. Whoever wants to work puts all its accounts at once into the set
 * of busy accounts, and waits as long as one of them is already there. So nobody holds one account
 * while waiting for another. The monitor is held only to look at the set and to change it, never
 * while the journal writes.
 *
 * <p>Since everybody goes through the monitor before and after the work, whoever gets an account
 * also sees what the one before has written to it.
 */
public final class Bank {
  /** So many times others may go first; after that they have to wait behind. */
  private static final int PATIENCE = 8;

  private static final Object MONITOR = new Object();

  /** The accounts somebody works with now; guarded by MONITOR. */
  private static final Set<Account> BUSY = new HashSet<>();

  /** Those who have not begun yet, who came first stands first; guarded by MONITOR. */
  private static final List<Request> WAITING = new ArrayList<>();

  /** Somebody who wants these accounts, all of them at once. */
  private static final class Request {
    private final Set<Account> accounts;

    /** How many who came later, and want one of the same accounts, have gone first. */
    private int overtaken = 0;

    private Request(Set<Account> accounts) {
      this.accounts = accounts;
    }

    private boolean shares(Set<Account> others) {
      return !Collections.disjoint(accounts, others);
    }
  }

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
    Set<Account> both = Set.of(from, to);
    occupy(both);
    try {
      move(from, to, amount, journal);
    } finally {
      leave(both);
    }
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    Set<Account> all = new HashSet<>(accounts);
    occupy(all);
    try {
      return sum(accounts);
    } finally {
      leave(all);
    }
  }

  /** Waits until none of the accounts is busy, then makes all of them busy in one step. */
  private static void occupy(Set<Account> accounts) {
    Request mine = new Request(accounts);
    boolean interrupted = false;
    synchronized (MONITOR) {
      WAITING.add(mine);
      while (!mayBegin(mine)) {
        try {
          MONITOR.wait();
        } catch (InterruptedException e) {
          // Nobody gives up: go on waiting, and tell the caller afterwards.
          interrupted = true;
        }
      }
      begin(mine);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The accounts are free again, and those who wait look once more. */
  private static void leave(Set<Account> accounts) {
    synchronized (MONITOR) {
      BUSY.removeAll(accounts);
      MONITOR.notifyAll();
    }
  }

  /**
   * Whether all its accounts are free, and nobody who came earlier has lost patience over one of
   * them. The one who came first of all waits for busy accounts only, so somebody can always go on;
   * and since it is overtaken only so many times, it does not wait for ever. Called in MONITOR.
   */
  private static boolean mayBegin(Request mine) {
    if (mine.shares(BUSY)) {
      return false;
    }
    for (Request earlier : WAITING) {
      if (earlier == mine) {
        return true;
      }
      if (earlier.overtaken >= PATIENCE && mine.shares(earlier.accounts)) {
        return false;
      }
    }
    return true;
  }

  /** Called in MONITOR. */
  private static void begin(Request mine) {
    for (Request earlier : WAITING) {
      if (earlier == mine) {
        break;
      }
      if (mine.shares(earlier.accounts)) {
        earlier.overtaken++;
      }
    }
    WAITING.remove(mine);
    BUSY.addAll(mine.accounts);
  }

  /** Both accounts are occupied by the caller. */
  private static void move(Account from, Account to, long amount, Journal journal) {
    if (from.balance() < amount) {
      throw new IllegalStateException("Not enough on account " + from.id());
    }
    from.add(-amount);
    try {
      journal.between(from, to);
    } catch (Throwable failure) {
      // The transfer has not happened: give the money back before anybody else can look.
      from.add(amount);
      throw failure;
    }
    to.add(amount);
  }

  /** All the accounts are occupied by the caller. */
  private static long sum(List<Account> accounts) {
    long sum = 0;
    for (Account account : accounts) {
      sum += account.balance();
    }
    return sum;
  }
}
