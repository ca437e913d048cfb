package ticketoffice.checks;

import static ticketoffice.checks.Rush.buy;
import static ticketoffice.checks.Rush.buyAny;
import static ticketoffice.checks.Rush.buyPair;
import static ticketoffice.checks.Rush.look;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Gate;
import duet.kit.Nonces;
import duet.kit.Step;
import duet.kit.Sweep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import ticketoffice.Log;
import ticketoffice.TicketOffice;

/** Lets somebody come in between look and leap, everywhere. */
class TicketOfficeChecks {
  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "sequential",
      points = 1,
      needs = {},
      promise =
          "One after the other, every call does what it says; buy tells the log of a free seat before"
              + " it is sold")
  void oneAfterTheOther() {
    try (Crew crew = Crew.assemble()) {
      List<Integer> logged = new CopyOnWriteArrayList<>();
      TicketOffice office = ask(crew, "new TicketOffice", () -> new TicketOffice(5, logged::add));
      String who = "guest-" + nonces.between(1_000, 9_999);
      mustBe(ask(crew, "buy", () -> office.buy(1, who)), "buy did not sell a seat that was free.");
      mustBe(!logged.isEmpty(), "buy sold a seat and did not tell the log.");
      mustBe(logged.stream().allMatch(seat -> seat == 1), "buy told the log of another seat.");
      logged.clear();
      mustBe(!ask(crew, "buy", () -> office.buy(1, "Ben")), "buy sold a seat twice.");
      mustBe(logged.isEmpty(), "buy told the log of a seat that was sold.");
      Map<Integer, String> seen = ask(crew, "sold", office::sold);
      mustBe(Map.of(1, who).equals(read(crew, seen)), "sold did not tell who has which seat.");
      mustBe(
          !ask(crew, "buyPair", () -> office.buyPair(1, 2, "Cleo"))
              && !ask(crew, "buyPair", () -> office.buyPair(2, 1, "Cleo"))
              && Map.of(1, who).equals(sold(crew, office)),
          "buyPair sold a pair of which one seat was sold already, or half of it.");
      mustBe(
          ask(crew, "buyPair", () -> office.buyPair(3, 2, "Dan")),
          "buyPair did not sell a pair that was free.");
      mustSellTheRest(crew, office, who);
      mustBe(
          Map.of(1, who).equals(read(crew, seen)),
          "What sold had told changed when more was sold.");
      mustRefuse(crew, "buy(5)", () -> office.buy(5, who));
      mustRefuse(crew, "buy(-1)", () -> office.buy(-1, who));
      mustRefuse(crew, "buyPair(0, 9)", () -> office.buyPair(0, 9, who));
      mustRefuse(crew, "buyPair(2, 2)", () -> office.buyPair(2, 2, who));
    }
  }

  private static void mustSellTheRest(Crew crew, TicketOffice office, String who) {
    Map<Integer, String> all = new HashMap<>(Map.of(1, who, 2, "Dan", 3, "Dan"));
    for (int i = 0; i < 2; i++) {
      int seat = ask(crew, "buyAny", () -> office.buyAny("Eve"));
      mustBe(
          (seat == 0 || seat == 4) && !all.containsKey(seat),
          "buyAny did not tell a seat that was free.");
      all.put(seat, "Eve");
    }
    mustBe(
        ask(crew, "buyAny", () -> office.buyAny("Fay")) == -1,
        "Everything was sold, and buyAny did not tell -1.");
    mustBe(all.equals(sold(crew, office)), "sold did not tell who has which seat.");
  }

  private static Map<Integer, String> sold(Crew crew, TicketOffice office) {
    return ask(crew, "sold", () -> Rush.plain(office.sold()));
  }

  /** What a map holds now that sold has given. */
  private static Map<Integer, String> read(Crew crew, Map<Integer, String> told) {
    return ask(crew, "The map that sold gave", () -> Rush.plain(told));
  }

  private static void mustRefuse(Crew crew, String what, Call.Body body) {
    Call call = crew.call("caller", body);
    mustComeBack(crew, call, what);
    mustBe(
        call.thrown().filter(IllegalArgumentException.class::isInstance).isPresent(),
        what + " was not refused with IllegalArgumentException.");
  }

  private static void mustBe(boolean holds, String otherwise) {
    if (!holds) {
      throw new CheckFailed(
          otherwise,
          "Even with a single thread it is not right, so nothing can be said about several.",
          "Play the example of the task through with a pencil.",
          Evidence.observed(1, 1));
    }
  }

  private static <T> T ask(Crew crew, String method, Callable<T> question) {
    AtomicReference<T> answer = new AtomicReference<>();
    Call call = crew.call("caller", () -> answer.set(question.call()));
    mustComeBack(crew, call, method);
    call.orFail(method);
    return answer.get();
  }

  private static void mustComeBack(Crew crew, Call call, String what) {
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw new CheckFailed(
          what + " never came back.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to bring that about?",
          Evidence.proved(List.of(), crew.doing()));
    }
  }

  @Test
  @Check(
      id = "one-winner",
      points = 2,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise =
          "Of two who buy the same seat exactly one gets it, wherever one of them is interrupted by"
              + " the other")
  void everySeatIsSoldOnce() {
    sweep("buy-buy", "buy", "buy", () -> rush(2, List.of(buy(1)), List.of(buy(1))));
  }

  @Test
  @Check(
      id = "any",
      points = 1,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise = "Whoever takes any seat gets one as long as there is one, and nobody else's")
  void anySeatWillDo() {
    sweep("any-any", "buyAny", "buyAny", () -> rush(2, List.of(buyAny()), List.of(buyAny())));
    sweep("last-seat", "buyAny", "buyAny", () -> rush(1, List.of(buyAny()), List.of(buyAny())));
    sweep("any-buy", "buyAny", "buy", () -> rush(2, List.of(buyAny()), List.of(buy(0))));
  }

  @Test
  @Check(
      id = "pair-all-or-none",
      points = 2,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise =
          "A pair is sold whole or not at all, and nobody is told that a seat is taken which is then"
              + " given back")
  void pairsSitTogether() {
    sweep(
        "pair-pair",
        "buyPair",
        "buyPair",
        () -> rush(3, List.of(buyPair(0, 1)), List.of(buyPair(1, 2))));
    sweep("pair-buy", "buyPair", "buy", () -> rush(2, List.of(buyPair(0, 1)), List.of(buy(1))));
    sweep(
        "look-at-a-pair",
        "buyPair",
        "sold",
        () -> rush(3, List.of(buyPair(0, 2)), List.of(look())));
    sweep(
        "half-pair-buy",
        "buyPair",
        "buy",
        () -> Rush.of(2, List.of(buy(1)), List.of(buyPair(0, 1)), List.of(buy(0))));
    sweep(
        "half-pair-any",
        "buyPair",
        "buyAny",
        () -> Rush.of(2, List.of(buy(1)), List.of(buyPair(0, 1)), List.of(buyAny())));
  }

  @Test
  @Check(
      id = "no-overblocking",
      points = 1,
      needs = "sequential",
      promise = "While somebody is between look and sale of one seat, others buy other seats")
  void strangersDoNotWait() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      Log slow =
          seat -> {
            if (seat == 1) {
              gate.pass();
            }
          };
      TicketOffice office = ask(crew, "new TicketOffice", () -> new TicketOffice(40, slow));
      Call first = crew.call("Ada", () -> office.buy(1, "Ada"));
      crew.awaitDoneOrStuck(() -> gate.held() == 1 || first.ended());
      // Far apart as well: whoever has a few locks for all seats shares them out by the number.
      for (int seat : List.of(2, 0, 33, 17)) {
        Call other = crew.call("Ben", () -> office.buy(seat, "Ben"));
        if (!crew.awaitDoneOrStuck(other::ended, other.thread())) {
          throw new CheckFailed(
              "Somebody was between the look and the sale of seat 1, and another one could not buy"
                  + " seat %d.".formatted(seat),
              "The two have nothing to share, and still one waits for the other: with a hundred box"
                  + " offices it would be no faster than with one.",
              "How many locks are there, and how many seats? What is held while the log is written?",
              Evidence.proved(
                  List.of(
                      new Step("Ada", "", 0, "is held in the log, for seat 1", ""),
                      new Step("Ben", "", 0, "waits in buy, for seat " + seat, "")),
                  crew.doing()));
        }
        other.orFail("buy");
      }
      gate.open();
      mustComeBack(crew, first, "buy");
    }
  }

  @Test
  @Check(
      id = "pair-no-deadlock",
      points = 1,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise = "Two who buy the same pair, named in opposite order, both come back")
  void nobodyWaitsInACircle() {
    sweep(
        "opposite-pairs",
        "buyPair",
        "buyPair",
        () -> rush(2, List.of(buyPair(0, 1)), List.of(buyPair(1, 0))));
  }

  @Test
  @Check(
      id = "linearizable",
      points = 1,
      needs = "sequential",
      flavour = Flavour.SWEPT,
      promise =
          "Whatever two threads call, there is an order, one after the other, that explains what each"
              + " was told, also of what is sold")
  void everythingLooksLikeOneStep() {
    sweep(
        "look-while-two-are-sold",
        "sold",
        "buy",
        () -> rush(3, List.of(look()), List.of(buy(0), buy(1))));
    sweep(
        "look-while-two-are-sold-backwards",
        "sold",
        "buy",
        () -> rush(3, List.of(look()), List.of(buy(2), buy(0))));
  }

  private static Rush rush(int seats, List<Rush.Wish> first, List<Rush.Wish> second) {
    return Rush.of(seats, List.of(), first, second);
  }

  private static void sweep(String name, String first, String second, Supplier<Rush> rush) {
    Sweep.of(name, rush)
        .calling(first, second)
        .teaching(
            "Somebody acted on what it had seen, and by then it was no longer so.",
            "Follow the steps below: between which look and which leap did the other one come in, and"
                + " what was meant to keep it out?")
        .teachingStandstill(
            "Each of the two has a seat that the other one needs, and gives it back only when it has"
                + " both: so both wait for ever.",
            "In which order does each of your calls take the locks of its seats, and what does that"
                + " depend on?")
        .run();
  }
}
