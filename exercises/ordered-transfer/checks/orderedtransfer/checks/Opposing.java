package orderedtransfer.checks;

import duet.kit.Sweep;
import java.util.List;
import java.util.Optional;
import orderedtransfer.Account;
import orderedtransfer.Bank;

/** Two calls that need the same two accounts. All that matters is that both come back. */
final class Opposing implements Sweep.Scene {
  private final Account a = new Account(1, 1_000);
  private final Account b = new Account(2, 1_000);
  private final boolean counts;
  private final boolean countsAFirst;

  private Opposing(boolean counts, boolean countsAFirst) {
    this.counts = counts;
    this.countsAFirst = countsAFirst;
  }

  /** From A to B, and from B to A. */
  static Opposing transfers() {
    return new Opposing(false, false);
  }

  /** The total of both, and a transfer that names them the other way round. */
  static Opposing total(boolean aFirst) {
    return new Opposing(true, aFirst);
  }

  @Override
  public void first() {
    if (counts) {
      Bank.total(countsAFirst ? List.of(a, b) : List.of(b, a));
    } else {
      Bank.transfer(a, b, 1, (from, to) -> {});
    }
  }

  @Override
  public void second() {
    if (counts && !countsAFirst) {
      Bank.transfer(a, b, 1, (from, to) -> {});
    } else {
      Bank.transfer(b, a, 1, (from, to) -> {});
    }
  }

  @Override
  public Optional<String> wrong() {
    return Optional.empty();
  }
}
