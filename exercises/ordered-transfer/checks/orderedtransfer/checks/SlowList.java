package orderedtransfer.checks;

import duet.kit.Call;
import duet.kit.Crew;
import duet.kit.Gate;
import java.util.AbstractList;
import java.util.List;
import orderedtransfer.Account;

/**
 * A list in which whoever looks for an account is held until it may go on. Its {@code get} is all
 * that iterators, streams and copies of it call.
 */
final class SlowList extends AbstractList<Account> {
  /** After so many looks nobody is held any more. */
  private static final int MOST_LOOKS = 12;

  private final Crew crew;
  private final List<Account> accounts;

  private Gate next;
  private int looks;
  private boolean free;

  SlowList(Crew crew, List<Account> accounts) {
    this.crew = crew;
    this.accounts = accounts;
    this.next = crew.gate();
  }

  @Override
  public Account get(int index) {
    Gate gate = gate();
    if (gate != null) {
      gate.pass();
    }
    return accounts.get(index);
  }

  private synchronized Gate gate() {
    looks++;
    return free || looks > MOST_LOOKS ? null : next;
  }

  @Override
  public int size() {
    return accounts.size();
  }

  /** Waits until somebody is held; false once the call has ended, or gets nowhere. */
  boolean isHeld(Call call) {
    Gate gate = present();
    crew.awaitDoneOrStuck(() -> gate.held() == 1 || call.ended());
    return gate.held() == 1;
  }

  private synchronized Gate present() {
    return next;
  }

  /** Lets who is held go on to its next look. */
  void goOn() {
    Gate gate;
    synchronized (this) {
      gate = next;
      next = crew.gate();
    }
    gate.open();
  }

  /** Holds nobody any more. */
  void letGo() {
    synchronized (this) {
      free = true;
    }
    present().open();
  }
}
