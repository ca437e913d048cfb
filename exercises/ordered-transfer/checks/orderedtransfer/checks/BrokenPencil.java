package orderedtransfer.checks;

import duet.kit.Sweep;
import java.util.Optional;
import orderedtransfer.Account;
import orderedtransfer.Bank;

/** A transfer whose journal throws, and another one that needs all the money of its payer. */
final class BrokenPencil implements Sweep.Scene {
  private static final long ALL = 100;

  private final Account a = new Account(1, ALL);
  private final Account b = new Account(2, 0);
  private final Account c = new Account(3, 0);
  private boolean refused;

  @Override
  public void first() {
    try {
      Bank.transfer(
          a,
          b,
          30,
          (from, to) -> {
            throw new IllegalArgumentException("the pencil is broken");
          });
    } catch (IllegalArgumentException | IllegalStateException asItMust) {
      // It has never happened; or there was nothing left to move.
    }
  }

  @Override
  public void second() {
    try {
      Bank.transfer(a, c, ALL, (from, to) -> {});
    } catch (IllegalStateException notEnough) {
      refused = true;
    }
  }

  @Override
  public Optional<String> wrong() {
    if (refused) {
      return Optional.of(
          "A transfer of all that an account held was refused, though the only other one did not take"
              + " place: its journal threw.");
    }
    return a.balance() == 0 && b.balance() == 0 && c.balance() == ALL
        ? Optional.empty()
        : Optional.of(
            "A transfer whose journal had thrown and one of all %d money left %d, %d and %d on the"
                    .formatted(ALL, a.balance(), b.balance(), c.balance())
                + " three accounts.");
  }
}
