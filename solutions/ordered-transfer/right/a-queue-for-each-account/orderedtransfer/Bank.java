package orderedtransfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves money between accounts while others do the same.
 *
 * <p>First come, first served: every account has a queue of requests. Whoever comes joins the
 * queues of all its accounts in one step, and has its turn when it is the first in all of them. So
 * everybody waits only for those who came earlier, and nobody waits in a circle.
 */
public final class Bank {
  /** Guards the queues. Held only to join or leave them, never while money moves. */
  private static final ReentrantLock DESK = new ReentrantLock();

  private static final Condition SOMEBODY_LEFT = DESK.newCondition();

  /** Who waits for an account, or has it (the first). An account nobody wants is not in here. */
  private static final Map<Account, Deque<Request>> QUEUES = new IdentityHashMap<>();

  private Bank() {}

  /** One call that wants these accounts. No record, because two equal requests are still two. */
  private static final class Request {
    final List<Account> accounts;

    Request(List<Account> accounts) {
      this.accounts = accounts;
    }
  }

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
    Request request = new Request(List.of(from, to));
    queueUp(request);
    try {
      move(from, to, amount, journal);
    } finally {
      leave(request);
    }
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    Request request = new Request(List.copyOf(accounts));
    queueUp(request);
    try {
      return sum(request.accounts);
    } finally {
      leave(request);
    }
  }

  /** Only for the one whose turn it is on both accounts. */
  private static void move(Account from, Account to, long amount, Journal journal) {
    if (from.balance() < amount) {
      throw new IllegalStateException("There is not enough on account " + from.id());
    }
    from.add(-amount);
    try {
      journal.between(from, to);
    } catch (Throwable t) {
      from.add(amount);
      throw t;
    }
    to.add(amount);
  }

  /** Only for the one whose turn it is on all of them. */
  private static long sum(List<Account> accounts) {
    long sum = 0;
    for (Account account : accounts) {
      sum += account.balance();
    }
    return sum;
  }

  /** Joins the queues of all its accounts, and comes back when it is the first in all of them. */
  private static void queueUp(Request request) {
    DESK.lock();
    try {
      for (Account account : request.accounts) {
        QUEUES.computeIfAbsent(account, a -> new ArrayDeque<>()).addLast(request);
      }
      // Waiting lets go of the desk, so the others can join and leave meanwhile. An interrupt does
      // not end the wait, but is still to be seen afterwards.
      while (!isFirstEverywhere(request)) {
        SOMEBODY_LEFT.awaitUninterruptibly();
      }
    } finally {
      DESK.unlock();
    }
  }

  /** Only with the desk locked. */
  private static boolean isFirstEverywhere(Request request) {
    for (Account account : request.accounts) {
      if (QUEUES.get(account).peekFirst() != request) {
        return false;
      }
    }
    return true;
  }

  /** Leaves all queues, where it is the first, and wakes those who wait. */
  private static void leave(Request request) {
    DESK.lock();
    try {
      for (Account account : request.accounts) {
        Deque<Request> queue = QUEUES.get(account);
        queue.removeFirst();
        if (queue.isEmpty()) {
          QUEUES.remove(account);
        }
      }
      // All of them, since only they know who is now the first everywhere.
      SOMEBODY_LEFT.signalAll();
    } finally {
      DESK.unlock();
    }
  }
}
