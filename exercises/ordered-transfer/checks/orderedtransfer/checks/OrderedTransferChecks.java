package orderedtransfer.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Gate;
import duet.kit.HeldLocks.Edge;
import duet.kit.LockOrder;
import duet.kit.LockProbe;
import duet.kit.Meet;
import duet.kit.Nonces;
import duet.kit.Step;
import duet.kit.Sweep;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import orderedtransfer.Account;
import orderedtransfer.Bank;
import orderedtransfer.Journal;
import org.junit.jupiter.api.Test;

/** Holds transfers in their middle, and looks at who holds what and waits for what. */
class OrderedTransferChecks {
  private static final String WHY_FOR_EVER =
      "Both have what the other one needs, and none of them gives it back before it has got what it"
          + " waits for: so both wait for ever, and so does everybody who needs one of these"
          + " accounts.";
  private static final String HOW_IN_ORDER =
      "In which order does each of your calls take the locks of its accounts, and what does that"
          + " depend on?";
  static final Journal SILENT = (from, to) -> {};

  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "sequential",
      points = 1,
      needs = {},
      promise =
          "A transfer moves the amount, calls the journal once in between, refuses what is not"
              + " allowed, and total adds up")
  void oneTransferAfterTheOther() {
    try (Crew crew = Crew.assemble()) {
      long start = nonces.between(500, 900);
      long amount = nonces.between(100, 400);
      Account anna = new Account(1, start);
      Account ben = new Account(2, 50);
      mustMove(crew, anna, ben, amount);
      mustMove(crew, ben, anna, 10);
      // Others than these two: a lock that is not given back is another check's question.
      mustRefuse(crew, 0, IllegalArgumentException.class);
      mustRefuse(crew, -5, IllegalArgumentException.class);
      mustRefuse(crew, 101, IllegalStateException.class);
      Account one = new Account(3, 100);
      mustRefuse(crew, one, one, 5, IllegalArgumentException.class);
      mustMove(crew, ben, anna, ben.balance());
      mustCount(crew, List.of(ben, anna), start + 50);
      mustCount(crew, List.of(anna), start + 50);
      mustCount(crew, List.of(), 0);
    }
  }

  private static void mustMove(Crew crew, Account from, Account to, long amount) {
    long had = from.balance();
    long has = to.balance();
    AtomicInteger journalled = new AtomicInteger();
    AtomicInteger wrongMoment = new AtomicInteger();
    Journal journal =
        (paying, paid) -> {
          journalled.incrementAndGet();
          boolean between = from.balance() == had - amount && to.balance() == has;
          if (!between || paying != from || paid != to) {
            wrongMoment.incrementAndGet();
          }
        };
    does(crew, "transfer", () -> Bank.transfer(from, to, amount, journal));
    mustBe(
        from.balance() == had - amount && to.balance() == has + amount,
        "After a transfer of %d, the balances were %d and %d, from %d and %d before."
            .formatted(amount, from.balance(), to.balance(), had, has));
    mustBe(journalled.get() == 1, "A transfer did not call its journal exactly once.");
    mustBe(
        wrongMoment.get() == 0,
        "The journal was not called with both accounts, between taking from the one and giving to"
            + " the other.");
  }

  private static void mustRefuse(Crew crew, long amount, Class<?> exception) {
    mustRefuse(crew, new Account(3, 100), new Account(4, 100), amount, exception);
  }

  private static void mustRefuse(
      Crew crew, Account from, Account to, long amount, Class<?> exception) {
    long had = from.balance();
    long has = to.balance();
    AtomicInteger journalled = new AtomicInteger();
    Call call =
        crew.call(
            "caller",
            () -> Bank.transfer(from, to, amount, (paying, paid) -> journalled.incrementAndGet()));
    mustComeBack(crew, call, "transfer");
    mustBe(
        call.thrown().filter(exception::isInstance).isPresent(),
        "A transfer that is not allowed did not throw %s: %s."
            .formatted(
                exception.getSimpleName(),
                from == to ? "from an account to itself" : "%d from %d".formatted(amount, had)));
    mustBe(
        from.balance() == had && to.balance() == has && journalled.get() == 0,
        "A transfer that was refused had changed a balance, or had called the journal.");
  }

  private static void mustCount(Crew crew, List<Account> accounts, long sum) {
    AtomicLong told = new AtomicLong();
    does(crew, "total", () -> told.set(Bank.total(accounts)));
    mustBe(
        told.get() == sum,
        "The total of %d accounts was %d instead of %d."
            .formatted(accounts.size(), told.get(), sum));
  }

  private static void mustBe(boolean holds, String otherwise) {
    if (!holds) {
      throw new CheckFailed(
          otherwise,
          "Even with a single thread it is not right, so nothing can be said about several.",
          "Compare with the task, step by step: check, take, journal, give.",
          Evidence.observed(1, 1));
    }
  }

  @Test
  @Check(
      id = "lock-order",
      points = 4,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise =
          "Nobody who holds one account waits for another one in an order that somebody else may go"
              + " the other way round")
  void nobodyWaitsInACircle() {
    sweep("opposing", "transfer", "transfer", Opposing::transfers);
    sweep("total-a-b", "total", "transfer", () -> Opposing.total(true));
    sweep("total-b-a", "total", "transfer", () -> Opposing.total(false));
    mustHaveOneOrder(1, 2, List.of(500L, -1_000L));
    // Whoever subtracts ids from each other finds each of these smaller than the other one.
    mustHaveOneOrder(0, Integer.MIN_VALUE, List.of(0L));
  }

  private static void sweep(
      String name, String first, String second, Supplier<? extends Sweep.Scene> scenes) {
    Sweep.of(name, scenes)
        .calling(first, second)
        .teachingStandstill(WHY_FOR_EVER, HOW_IN_ORDER)
        .run();
  }

  /**
   * Each transfer alone, with somebody else at one of its accounts, and once with more money on the
   * one and once on the other: what it holds while it waits shows its order.
   */
  private static void mustHaveOneOrder(int idOfA, int idOfB, List<Long> moved) {
    try (Crew crew = Crew.assemble()) {
      Account a = new Account(idOfA, 1_000);
      Account b = new Account(idOfB, 1_000);
      LockOrder order = new LockOrder();
      for (long more : moved) {
        a.add(more);
        b.add(-more);
        for (Account pivot : List.of(a, b)) {
          String wanted = pivot == a ? "A" : "B";
          String held = pivot == a ? "B" : "A";
          order.add("from A to B", look(crew, order, pivot, a, b, wanted, held));
          order.add("from B to A", look(crew, order, pivot, b, a, wanted, held));
        }
      }
      order
          .circle()
          .ifPresent(
              circle -> {
                throw new CheckFailed(
                    "Of two transfers between the same accounts, %s.".formatted(circle.inWords()),
                    WHY_FOR_EVER,
                    HOW_IN_ORDER,
                    circle.evidence());
              });
    }
  }

  private static List<Edge> look(
      Crew crew,
      LockOrder order,
      Account pivot,
      Account from,
      Account to,
      String wanted,
      String held) {
    Account elsewhere = new Account(3, 1_000);
    Gate gate = crew.gate();
    Call before = Crowd.underWay(crew, "somebody", gate, pivot, elsewhere);
    Call call = crew.call("transfer", () -> Bank.transfer(from, to, 1, SILENT));
    List<Edge> edges = LockProbe.edges(crew, call);
    for (Edge edge : edges) {
      order.name(edge.wanted(), "the lock of " + wanted).name(edge.held(), "the lock of " + held);
    }
    gate.open();
    mustComeBack(crew, before, "transfer");
    mustComeBack(crew, call, "transfer");
    return edges;
  }

  @Test
  @Check(
      id = "atomic",
      points = 2,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise =
          "While a transfer is under way, nobody else reads or changes its two accounts, and no total"
              + " misses its money")
  void aTransferIsOneStep() {
    String why =
        "Whoever looks at an account in the middle of a transfer sees money that is nowhere, decides"
            + " by it, and perhaps writes over what the other one is about to write.";
    String how =
        "Follow the steps below. Which lock was meant to keep the second one out, and does the first"
            + " one hold it all the time from its first look to its last change?";
    atomic("payer-pays", UnderWay::fromAToC, why, how);
    atomic("payer-is-paid", UnderWay::fromCToA, why, how);
    atomic("paid-pays", UnderWay::fromBToC, why, how);
    atomic("paid-is-paid", UnderWay::fromCToB, why, how);
    Sweep.of("transfer-total", () -> UnderWay.counting(false))
        .calling("transfer", "total")
        .teaching(why, how)
        .run();
    Sweep.of("total-transfer", () -> UnderWay.counting(true))
        .calling("total", "transfer")
        .teaching(why, how)
        .run();
    atomic("enough-for-one", TwoPayers::new, why, how);
    Crowd.mustLookWhenItIsItsTurn(2, 1);
    Crowd.mustLookWhenItIsItsTurn(1, 2);
    Crowd.mustCountAtOneMoment();
  }

  private static void atomic(
      String name, Supplier<? extends Sweep.Scene> scenes, String why, String how) {
    Sweep.of(name, scenes).calling("transfer", "transfer").teaching(why, how).run();
  }

  @Test
  @Check(
      id = "disjoint-overlap",
      points = 2,
      needs = "sequential",
      promise = "Transfers that have no account in common are under way at the same time")
  void strangersDoNotWait() {
    try (Crew crew = Crew.assemble()) {
      // Ids far apart, too: whoever has a few locks for all accounts shares them out by the id.
      for (int distance : List.of(2, 1_024)) {
        Account a = new Account(1, 100);
        Account b = new Account(2, 100);
        Account c = new Account(1 + distance, 100);
        Account d = new Account(2 + distance, 100);
        Meet meet = crew.meet(2);
        crew.call("from A to B", () -> Bank.transfer(a, b, 1, (x, y) -> meet.arrive()));
        crew.call("from C to D", () -> Bank.transfer(c, d, 1, (x, y) -> meet.arrive()));
        if (!crew.awaitDoneOrStuck(meet::met)) {
          throw new CheckFailed(
              "Two transfers that have no account in common were not under way at the same time: one"
                  + " waited for the other.",
              "A bank in which everybody waits for everybody is no faster than one with a single"
                  + " clerk.",
              "How many locks are there, and how many accounts? What does the second one wait for?",
              Evidence.proved(
                  List.of(new Step("somebody", "", 0, "is held in the journal", "")),
                  crew.doing()));
        }
      }
    }
    Crowd.mustNotWaitForWhoWaits("transfer from B to C", (b, c) -> Bank.transfer(b, c, 1, SILENT));
    Crowd.mustNotWaitForWhoWaits("total of B and C", (b, c) -> Bank.total(List.of(b, c)));
  }

  @Test
  @Check(
      id = "unlock-on-error",
      points = 1,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise =
          "After an exception both accounts hold what they held before, and others can use them")
  void anExceptionLeavesNothingBehind() {
    try (Crew crew = Crew.assemble()) {
      Account a = new Account(1, 100);
      Account b = new Account(2, 100);
      RuntimeException broken = new IllegalStateException("the pencil is broken");
      mustThrow(
          crew,
          () ->
              Bank.transfer(
                  a,
                  b,
                  10,
                  (from, to) -> {
                    throw broken;
                  }),
          broken);
      mustBeUndone(
          a.balance() == 100 && b.balance() == 100,
          "The journal threw, and afterwards the balances were %d and %d instead of 100 and 100."
              .formatted(a.balance(), b.balance()));
      mustStillWork(crew, a, b, "the journal had thrown");
      crew.awaitDoneOrStuck(crew.call("caller", () -> Bank.transfer(a, b, 1_000, SILENT))::ended);
      mustStillWork(crew, b, a, "a transfer had been refused for want of money");
      crew.awaitDoneOrStuck(crew.call("caller", () -> Bank.transfer(a, a, 1, SILENT))::ended);
      crew.awaitDoneOrStuck(crew.call("caller", () -> Bank.transfer(b, a, -1, SILENT))::ended);
      mustStillWork(crew, a, b, "a transfer had been refused");
    }
    Sweep.of("thrown", BrokenPencil::new)
        .calling("transfer", "transfer")
        .teaching(
            "Whoever comes in between sees money that is nowhere, and what it writes may be written"
                + " over.",
            "Which is over first when the journal throws: that the money is put back, or that the"
                + " accounts are locked?")
        .run();
  }

  private static void mustThrow(Crew crew, Call.Body body, RuntimeException wanted) {
    Call call = crew.call("caller", body);
    mustComeBack(crew, call, "transfer");
    mustBeUndone(
        call.thrown().filter(thrown -> thrown == wanted).isPresent(),
        "The journal threw, and its exception did not arrive at the caller of transfer.");
  }

  private static void mustBeUndone(boolean holds, String otherwise) {
    if (!holds) {
      throw new CheckFailed(
          otherwise,
          "Whoever gets an exception takes it that nothing has happened, and nobody else knows that"
              + " something has.",
          "What has been done by the time the journal is called, and who puts it back?",
          Evidence.observed(1, 1));
    }
  }

  private static void mustStillWork(Crew crew, Account from, Account to, String after) {
    // One after the other: whether they get in each other's way is another check's question.
    mustPass(crew, after, "transfer", () -> Bank.transfer(from, to, 1, SILENT));
    mustPass(crew, after, "transfer", () -> Bank.transfer(to, from, 1, SILENT));
    mustPass(crew, after, "total", () -> Bank.total(List.of(from, to)));
  }

  private static void mustPass(Crew crew, String after, String method, Call.Body body) {
    Call call = crew.call("next", body);
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw new CheckFailed(
          "After %s, others waited for these accounts for ever.".formatted(after),
          "A lock that nobody gives back is locked for ever, though its thread has long gone on.",
          "Which way out of transfer does an exception take, and what is passed over on that way?",
          Evidence.proved(List.of(), crew.doing()));
    }
    call.orFail(method);
  }

  /** Calls the submission on a thread of its own, to its end. */
  private static void does(Crew crew, String method, Call.Body body) {
    Call call = crew.call("caller", body);
    mustComeBack(crew, call, method);
    call.orFail(method);
  }

  static void mustComeBack(Crew crew, Call call, String what) {
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw new CheckFailed(
          what + " never came back.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to bring that about?",
          Evidence.proved(List.of(), crew.doing()));
    }
  }
}
