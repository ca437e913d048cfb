// SPDX-License-Identifier: CC0-1.0
package orderedtransfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moves money between accounts while others do the same. */
public final class Bank {
  private Bank() {}

  /** Holds some accounts, locked by ascending id, until it is closed. */
  private static final class Hold implements AutoCloseable {
    private final List<Account> held;

    Hold(List<Account> accounts) {
      held = new ArrayList<>(accounts);
      held.sort(Comparator.comparingInt(Account::id));
      for (Account account : held) {
        account.lock().lock();
      }
    }

    @Override
    public void close() {
      for (int i = held.size() - 1; i >= 0; i--) {
        held.get(i).lock().unlock();
      }
    }
  }

  public static void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0) {
      throw new IllegalArgumentException("The amount must be at least 1.");
    }
    if (from == to) {
      throw new IllegalArgumentException("These are the same account.");
    }
    boolean taken = false;
    try (Hold both = new Hold(List.of(from, to))) {
      if (from.balance() < amount) {
        throw new IllegalStateException("There is not enough on account " + from.id() + ".");
      }
      from.add(-amount);
      taken = true;
      journal.between(from, to);
      to.add(amount);
    } catch (Throwable thrown) {
      if (taken) {
        from.add(amount); // give it back, whatever the journal threw
      }
      throw thrown;
    }
  }

  public static long total(List<Account> accounts) {
    try (Hold all = new Hold(accounts)) {
      long sum = 0;
      for (Account account : accounts) {
        sum += account.balance();
      }
      return sum;
    }
  }
}
