package orderedtransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves money between accounts while others do the same.
 *
 * <p>Whoever needs accounts stands in one line with a ticket that names them, and gets all of them
 * at once or none. So nobody holds an account while waiting for another one. Somebody further back
 * whose accounts are all free may go first, so that nobody waits without need; but who has been
 * overtaken too often by people who took an account of his becomes insistent, and from then on
 * nobody behind him gets one of his accounts. So nobody waits for ever.
 */
public final class Bank {
  /** How often one lets others go first. */
  private static final int PATIENCE = 100;

  /** Guards LINE and BUSY. Held for a moment only, never while a journal writes. */
  private static final ReentrantLock DESK = new ReentrantLock(true);

  /** Those who wait, in the order in which they came. */
  private static final List<Ticket> LINE = new LinkedList<>();

  /** The accounts that somebody has got and not yet given back. */
  private static final Set<Account> BUSY = new HashSet<>();

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
    Ticket ticket = obtain(List.of(from, to));
    try {
      move(from, to, amount, journal);
    } finally {
      giveBack(ticket);
    }
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    Ticket ticket = obtain(accounts);
    try {
      long sum = 0;
      for (Account account : ticket.accounts) {
        sum += account.balance();
      }
      return sum;
    } finally {
      giveBack(ticket);
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

  /** Waits until all these accounts are ours. */
  private static Ticket obtain(Collection<Account> accounts) {
    Ticket ticket = new Ticket(accounts);
    DESK.lock();
    try {
      LINE.add(ticket);
      serve();
    } finally {
      DESK.unlock();
    }
    ticket.await();
    return ticket;
  }

  private static void giveBack(Ticket ticket) {
    DESK.lock();
    try {
      BUSY.removeAll(ticket.accounts);
      serve();
    } finally {
      DESK.unlock();
    }
  }

  /** Goes along the line and lets in everybody who can go now. Only for who holds DESK. */
  private static void serve() {
    // What nobody further back in the line may get: the busy ones, and those of the insistent.
    Set<Account> unavailable = new HashSet<>(BUSY);
    List<Ticket> passed = new ArrayList<>();
    Iterator<Ticket> line = LINE.iterator();
    while (line.hasNext()) {
      Ticket ticket = line.next();
      if (Collections.disjoint(unavailable, ticket.accounts)) {
        line.remove();
        BUSY.addAll(ticket.accounts);
        unavailable.addAll(ticket.accounts);
        countOvertaking(passed, ticket);
        ticket.letIn();
      } else {
        passed.add(ticket);
        if (ticket.overtaken >= PATIENCE) {
          unavailable.addAll(ticket.accounts);
        }
      }
    }
  }

  private static void countOvertaking(List<Ticket> passed, Ticket winner) {
    for (Ticket loser : passed) {
      if (!Collections.disjoint(loser.accounts, winner.accounts)) {
        loser.overtaken++;
      }
    }
  }

  /** One caller's place in the line. */
  private static final class Ticket {
    private final Set<Account> accounts;
    private final Thread owner = Thread.currentThread();
    private int overtaken; // guarded by DESK
    private volatile boolean in;

    Ticket(Collection<Account> accounts) {
      this.accounts = new HashSet<>(accounts);
    }

    void letIn() {
      in = true;
      LockSupport.unpark(owner);
    }

    /** Only the owner calls this. An interrupt does not end the waiting, but is kept. */
    void await() {
      boolean interrupted = false;
      while (!in) {
        LockSupport.park(this);
        if (Thread.interrupted()) {
          interrupted = true; // park would not wait as long as the flag is set
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
