package orderedtransfer;

import java.util.ArrayList;
import java.util.List;

/** Moves money between accounts while others do the same. */
public final class Bank {
  /** What is done while all the locks are held. */
  private interface Work {
    long run();
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
    holding(
        sortedById(List.of(from, to)),
        0,
        () -> {
          move(from, to, amount, journal);
          return amount;
        });
  }

  /**
   * How much there is on all of them together; no transfer is counted by half.
   *
   * @param accounts in any order, none of them twice
   */
  public static long total(List<Account> accounts) {
    List<Account> sorted = sortedById(accounts);
    return holding(sorted, 0, () -> sum(sorted));
  }

  /** Everybody takes the locks in this one order, so nobody can come the other way round. */
  private static List<Account> sortedById(List<Account> accounts) {
    List<Account> sorted = new ArrayList<>(accounts);
    // Not a.id() - b.id(): that overflows when the ids are far apart.
    sorted.sort((a, b) -> Integer.compare(a.id(), b.id()));
    return sorted;
  }

  /** Locks the account at {@code next} and all that come after it, then does the work. */
  private static long holding(List<Account> sorted, int next, Work work) {
    if (next == sorted.size()) {
      return work.run();
    }
    Account first = sorted.get(next);
    first.lock().lock();
    try {
      return holding(sorted, next + 1, work);
    } finally {
      first.lock().unlock();
    }
  }

  /** Both accounts are locked by the caller. */
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

  /** All the accounts are locked by the caller. */
  private static long sum(List<Account> accounts) {
    long sum = 0;
    for (Account account : accounts) {
      sum += account.balance();
    }
    return sum;
  }
}
