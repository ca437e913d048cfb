package orderedtransfer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Moves money between accounts while others do the same.
 *
 * <p>The operations on an account form a chain, in which each one begins when the one before it is
 * done. Whoever comes puts itself at the end of the chains of all its accounts in one step. So
 * everybody waits only for those who came earlier, and nobody waits in a circle.
 */
public final class Bank {
  /**
   * The last operation on each account that somebody uses. Guarded by itself, and locked only to
   * join or leave the chains, never while somebody waits or money moves.
   */
  private static final Map<Account, Operation> LAST = new IdentityHashMap<>();

  private Bank() {}

  /** Completed when its call is done, always normally: how the call ended is not for the others. */
  private static final class Operation extends CompletableFuture<Void> {
    /**
     * Not the common pool. A thread of that pool that joins a future would otherwise pass the time
     * with other tasks of the pool, and one of them may be a later transfer, which waits for us.
     */
    @Override
    public Executor defaultExecutor() {
      return Runnable::run;
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
    inTurn(
        List.of(from, to),
        () -> {
          move(from, to, amount, journal);
          return null;
        });
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    List<Account> counted = List.copyOf(accounts);
    return inTurn(counted, () -> sum(counted));
  }

  /** Does the work on the caller's own thread, so that whatever it throws arrives as it is. */
  private static <T> T inTurn(List<Account> accounts, Supplier<T> work) {
    Operation mine = new Operation();
    List<Operation> previous = append(mine, accounts);
    try {
      for (Operation operation : previous) {
        operation.join();
      }
      return work.get();
    } finally {
      mine.complete(null);
      forget(mine, accounts);
    }
  }

  /** Puts the operation at the end of all the chains, and returns those that were there. */
  private static List<Operation> append(Operation mine, List<Account> accounts) {
    List<Operation> previous = new ArrayList<>(accounts.size());
    synchronized (LAST) {
      for (Account account : accounts) {
        Operation before = LAST.put(account, mine);
        if (before != null) {
          previous.add(before);
        }
      }
    }
    return previous;
  }

  /** Keeps the map small: where nobody has come after this operation, the chain ends. */
  private static void forget(Operation mine, List<Account> accounts) {
    synchronized (LAST) {
      for (Account account : accounts) {
        if (LAST.get(account) == mine) {
          LAST.remove(account);
        }
      }
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
}
