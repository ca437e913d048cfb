package orderedtransfer.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Gate;
import duet.kit.LockProbe;
import duet.kit.Step;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import orderedtransfer.Account;
import orderedtransfer.Bank;

/**
 * What shows only with a third caller: one is held, another one waits or goes on, and one comes.
 */
final class Crowd {
  private Crowd() {}

  /** Begins a transfer of 1, which is held in its journal. */
  static Call underWay(Crew crew, String who, Gate gate, Account from, Account to) {
    Call call = crew.call(who, () -> Bank.transfer(from, to, 1, (x, y) -> gate.pass()));
    crew.awaitDoneOrStuck(() -> gate.held() == 1 || call.ended());
    return call;
  }

  /** Two want the same money, and one of them has to wait for another account first. */
  static void mustLookWhenItIsItsTurn(int payerId, int payeeId) {
    try (Crew crew = Crew.assemble()) {
      Account payer = new Account(payerId, 50);
      Account busy = new Account(payeeId, 100);
      Account free = new Account(3, 0);
      Gate gate = crew.gate();
      Call before = underWay(crew, "somebody", gate, busy, new Account(4, 0));
      Call waiting =
          crew.call(
              "to the busy account",
              () -> Bank.transfer(payer, busy, 40, OrderedTransferChecks.SILENT));
      LockProbe.settle(crew, waiting);
      Call other =
          crew.call(
              "to the free account",
              () -> Bank.transfer(payer, free, 40, OrderedTransferChecks.SILENT));
      LockProbe.settle(crew, other);
      gate.open();
      for (Call each : List.of(before, waiting, other)) {
        OrderedTransferChecks.mustComeBack(crew, each, "transfer");
      }
      if (payer.balance() < 0) {
        throw new CheckFailed(
            "From an account that held 50, two transfers of 40 took place: one while the other"
                + " waited for the account that it was to pay to.",
            "What was enough before a thread had to wait need not be enough when it goes on.",
            "Between the look at the balance and the taking of the money, is the account under lock"
                + " all the time?",
            Evidence.proved(
                List.of(
                    new Step("somebody", "", 0, "is held in the journal, with account B", ""),
                    new Step("first", "", 0, "calls transfer from A to B, 40, and waits", ""),
                    new Step("second", "", 0, "calls transfer from A to C, 40", ""),
                    new Step("somebody", "", 0, "is done, and the first one goes on", "")),
                List.of()));
      }
    }
  }

  /** Money goes to and fro between any two looks at the list of accounts, as far as it can. */
  static void mustCountAtOneMoment() {
    try (Crew crew = Crew.assemble()) {
      Account a = new Account(1, 100);
      Account b = new Account(2, 50);
      SlowList list = new SlowList(crew, List.of(a, b));
      AtomicLong told = new AtomicLong();
      Call count = crew.call("total", () -> told.set(Bank.total(list)));
      Call move = count;
      for (int looks = 0; list.isHeld(count); looks++) {
        if (looks > 0) {
          boolean forth = looks % 2 == 1;
          move =
              crew.call(
                  "mover",
                  () ->
                      Bank.transfer(
                          forth ? a : b, forth ? b : a, 30, OrderedTransferChecks.SILENT));
          LockProbe.settle(crew, move);
          if (!move.ended()) {
            break; // it waits for the one who counts, as it should
          }
        }
        list.goOn();
      }
      list.letGo();
      OrderedTransferChecks.mustComeBack(crew, count, "total");
      OrderedTransferChecks.mustComeBack(crew, move, "transfer");
      count.orFail("total");
      if (told.get() != 150) {
        throw new CheckFailed(
            "While 30 went from A to B and back again, the total of A and B was told as %d instead of"
                    .formatted(told.get())
                + " 150.",
            "Each balance was right at the moment when it was read; but there was no moment at which"
                + " all of them were.",
            "At which moment do you know all balances at once, and what keeps the others from"
                + " changing them then?",
            Evidence.proved(
                List.of(
                    new Step("counter", "", 0, "looks at the list for the first account", ""),
                    new Step("mover", "", 0, "moves 30 from A to B, whole", ""),
                    new Step("counter", "", 0, "looks at the list again", ""),
                    new Step("mover", "", 0, "moves 30 from B to A, whole; and so on", "")),
                List.of()));
      }
    }
  }

  /** What somebody does with two accounts. */
  interface WithTwo {
    void act(Account one, Account other);
  }

  /** One transfer is under way, another call waits for it, and a stranger comes. */
  static void mustNotWaitForWhoWaits(String what, WithTwo waiting) {
    try (Crew crew = Crew.assemble()) {
      Account a = new Account(1, 100);
      Account b = new Account(2, 100);
      Account c = new Account(3, 100);
      Account d = new Account(4, 100);
      Account e = new Account(5, 100);
      Gate gate = crew.gate();
      Call first = underWay(crew, "from A to B", gate, a, b);
      Call second = crew.call(what, () -> waiting.act(b, c));
      LockProbe.settle(crew, second);
      Call stranger =
          crew.call("from D to E", () -> Bank.transfer(d, e, 1, OrderedTransferChecks.SILENT));
      if (!crew.awaitDoneOrStuck(stranger::ended)) {
        throw new CheckFailed(
            "A transfer from A to B was under way and a %s waited for it; a transfer from D to E, which"
                    .formatted(what)
                + " has no account in common with them, waited as well.",
            "Behind one clerk who has to wait, the whole bank stands in a queue.",
            "What does a thread hold while it waits for an account, besides accounts?",
            Evidence.proved(
                List.of(new Step("from A to B", "", 0, "is held in the journal", "")),
                crew.doing()));
      }
      gate.open();
      OrderedTransferChecks.mustComeBack(crew, first, "transfer");
      OrderedTransferChecks.mustComeBack(crew, second, what);
    }
  }
}
