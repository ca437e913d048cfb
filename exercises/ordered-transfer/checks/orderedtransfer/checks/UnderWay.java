package orderedtransfer.checks;

import duet.kit.Sweep;
import java.util.List;
import java.util.Optional;
import orderedtransfer.Account;
import orderedtransfer.Bank;

/**
 * A transfer from A to B, and another call that has to do with one of the two.
 *
 * <p>The first is in its middle from the moment when its journal is called until B has the money.
 * The second one reports whether it finds that so.
 */
final class UnderWay implements Sweep.Scene {
  private static final long AMOUNT = 30;
  private static final long OTHER_AMOUNT = 7;
  private static final long START = 1_000;

  /** What the second thread does. */
  interface Other {
    void act(UnderWay scene);
  }

  private final Account a = new Account(1, START);
  private final Account b = new Account(2, START);
  private final Account c = new Account(3, START);
  private final Other other;
  private final boolean otherFirst;
  private volatile boolean journalled;
  private volatile boolean met;
  private volatile long counted = 2 * START;

  private UnderWay(Other other) {
    this(other, false);
  }

  private UnderWay(Other other, boolean otherFirst) {
    this.other = other;
    this.otherFirst = otherFirst;
  }

  static UnderWay fromAToC() {
    return new UnderWay(scene -> scene.transfer(scene.a, scene.c));
  }

  static UnderWay fromCToA() {
    return new UnderWay(scene -> scene.transfer(scene.c, scene.a));
  }

  static UnderWay fromBToC() {
    return new UnderWay(scene -> scene.transfer(scene.b, scene.c));
  }

  static UnderWay fromCToB() {
    return new UnderWay(scene -> scene.transfer(scene.c, scene.b));
  }

  /**
   * One that counts instead.
   *
   * @param first whether it is the first thread that counts, and is interrupted by the transfer
   */
  static UnderWay counting(boolean first) {
    return new UnderWay(scene -> scene.counted = Bank.total(List.of(scene.a, scene.b)), first);
  }

  @Override
  public void first() {
    act(otherFirst);
  }

  @Override
  public void second() {
    act(!otherFirst);
  }

  private void act(boolean isOther) {
    if (isOther) {
      other.act(this);
    } else {
      Bank.transfer(a, b, AMOUNT, (from, to) -> journalled = true);
    }
  }

  private void transfer(Account from, Account to) {
    Bank.transfer(from, to, OTHER_AMOUNT, (paying, paid) -> met |= firstIsInItsMiddle());
  }

  /** B has the amount in the end, less what the second one may have taken from it. */
  private boolean firstIsInItsMiddle() {
    return journalled && b.balance() < START + AMOUNT - OTHER_AMOUNT;
  }

  @Override
  public Optional<String> wrong() {
    if (met) {
      return Optional.of(
          "While a transfer was under way, another one began that has to do with one of its"
              + " accounts.");
    }
    if (counted != 2 * START) {
      return Optional.of(
          "While a transfer from A to B was under way, the total of A and B was counted without the"
              + " money in between.");
    }
    long sum = a.balance() + b.balance() + c.balance();
    return sum == 3 * START
        ? Optional.empty()
        : Optional.of("After two transfers there was more or less money in the bank than before.");
  }
}
