package orderedtransfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves money between accounts while others do the same.
 *
 * <p>Every transfer has a receipt, which is open until the transfer is over and then says what its
 * two accounts hold. A transfer puts its receipt onto both of its accounts in one step, and waits
 * for the receipts that lay there before. So everybody waits only for somebody who came earlier,
 * and a ring is not possible. A total lays down nothing: it notes, in one step, what the idle
 * accounts hold and which receipts lie on the others, and later reads the sums from the receipts.
 * So no transfer ever waits for a total that itself has to wait.
 */
public final class Bank {
  /** Guards LATEST. Held for a moment only, never while a journal writes or somebody waits. */
  private static final ReentrantLock GATE = new ReentrantLock(true);

  /** The newest receipt on each account; an account without one is idle. */
  private static final Map<Account, Receipt> LATEST = new HashMap<>();

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
    requireAllowed(from, to, amount);
    Receipt mine = new Receipt(from, to);
    for (Receipt earlier : layDown(mine)) {
      earlier.await();
    }
    try {
      move(from, to, amount, journal);
    } finally {
      finish(mine);
    }
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    List<Account> wanted = new ArrayList<>(accounts);
    Map<Account, Receipt> open = new HashMap<>();
    long sum = 0;
    GATE.lock();
    try {
      for (Account account : wanted) {
        Receipt latest = LATEST.get(account);
        if (latest == null) {
          sum += account.balance();
        } else {
          open.put(account, latest);
        }
      }
    } finally {
      GATE.unlock();
    }
    for (Map.Entry<Account, Receipt> entry : open.entrySet()) {
      sum += entry.getValue().balanceOf(entry.getKey());
    }
    return sum;
  }

  private static void requireAllowed(Account from, Account to, long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("The amount must be at least 1, but is " + amount + ".");
    }
    if (from == to) {
      throw new IllegalArgumentException("Both are the same account.");
    }
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** Puts the receipt onto both accounts in one step; returns those that lay there before. */
  private static List<Receipt> layDown(Receipt mine) {
    List<Receipt> earlier = new ArrayList<>(2);
    GATE.lock();
    try {
      addIfPresent(earlier, LATEST.put(mine.from, mine));
      addIfPresent(earlier, LATEST.put(mine.to, mine));
    } finally {
      GATE.unlock();
    }
    return earlier;
  }

  private static void addIfPresent(List<Receipt> receipts, Receipt receipt) {
    if (receipt != null) {
      receipts.add(receipt);
    }
  }

  /** The transfer itself; both accounts are ours alone meanwhile. */
  private static void move(Account from, Account to, long amount, Journal journal) {
    if (from.balance() < amount) {
      throw new IllegalStateException("There is not enough on account " + from.id() + ".");
    }
    from.add(-amount);
    boolean written = false;
    try {
      journal.between(from, to);
      written = true;
    } finally {
      // Whatever the journal throws goes on to the caller, and the money goes back.
      Account receiver = written ? to : from;
      receiver.add(amount);
    }
  }

  private static void finish(Receipt mine) {
    // Read before the accounts are given away: afterwards they may be somebody else's.
    long fromBalance = mine.from.balance();
    long toBalance = mine.to.balance();
    GATE.lock();
    try {
      // Where somebody has put a newer receipt on top, that one stays.
      LATEST.remove(mine.from, mine);
      LATEST.remove(mine.to, mine);
    } finally {
      GATE.unlock();
    }
    mine.close(fromBalance, toBalance);
  }

  /** Open while its transfer waits or is under way; then it tells what the accounts held after. */
  private static final class Receipt {
    private final Account from;
    private final Account to;
    private boolean closed;
    private long fromBalance;
    private long toBalance;

    Receipt(Account from, Account to) {
      this.from = from;
      this.to = to;
    }

    synchronized void close(long fromBalance, long toBalance) {
      this.fromBalance = fromBalance;
      this.toBalance = toBalance;
      closed = true;
      notifyAll();
    }

    /** Waits until the transfer is over. An interrupt does not end the waiting, but is kept. */
    synchronized void await() {
      boolean interrupted = false;
      while (!closed) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    /** What the account, one of the two, held right after the transfer. */
    synchronized long balanceOf(Account account) {
      await();
      return account == from ? fromBalance : toBalance;
    }
  }
}
