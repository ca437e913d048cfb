package orderedtransfer.checks;

import duet.kit.Sweep;
import java.util.Optional;
import orderedtransfer.Account;
import orderedtransfer.Bank;

/** Two transfers from one account that has enough for one of them. */
final class TwoPayers implements Sweep.Scene {
  private final Account a = new Account(1, 100);
  private final Account b = new Account(2, 0);
  private final Account c = new Account(3, 0);

  @Override
  public void first() {
    pay(b);
  }

  @Override
  public void second() {
    pay(c);
  }

  private void pay(Account to) {
    try {
      Bank.transfer(a, to, 80, (from, paid) -> {});
    } catch (IllegalStateException notEnough) {
      // One of the two must.
    }
  }

  @Override
  public Optional<String> wrong() {
    return a.balance() == 20
        ? Optional.empty()
        : Optional.of(
            "Two transfers of 80 from an account that held 100 left %d on it."
                .formatted(a.balance()));
  }
}
