package orderedtransfer;

import java.util.List;

public final class Bank {
  private Bank() {}

  public static synchronized void transfer(Account from, Account to, long amount, Journal journal) {
    if (amount <= 0 || from == to) {
      throw new IllegalArgumentException("Nothing to move.");
    }
    if (from.balance() < amount) {
      throw new IllegalStateException("Not enough money.");
    }
    from.add(-amount);
    try {
      journal.between(from, to);
    } catch (RuntimeException | Error e) {
      from.add(amount);
      throw e;
    }
    to.add(amount);
  }

  public static synchronized long total(List<Account> accounts) {
    return accounts.stream().mapToLong(Account::balance).sum();
  }
}
