package futureskitchen.checks;

import duet.kit.Check;
import duet.kit.Crew;
import duet.kit.Meet;
import futureskitchen.Kitchen;
import futureskitchen.checks.Table.Asked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps dishes in the pan, and looks at who waits for what. */
class FuturesKitchenChecks {
  private static final String HUNGRY =
      "Whoever ordered gets something else than what was ordered, or waits for what nobody needs.";

  @Test
  @Check(
      id = "order-kept",
      points = 1,
      needs = {},
      promise = "A banquet gives all results in the order of its list, whichever is ready first")
  void resultsComeInTheOrderOfTheList() {
    try (Crew crew = Crew.assemble()) {
      Table table = Table.inKitchenOf(crew, 3);
      Dish soup = Dish.held(crew, "soup");
      Dish fish = Dish.held(crew, "fish");
      Dish cake = Dish.held(crew, "cake");
      Asked<List<Object>> banquet = table.banquet(soup, fish, cake);
      table.rests();
      for (Dish next : List.of(cake, fish, soup)) {
        table.letGo(next);
        table.rests();
      }
      List<Object> results = table.mustAnswer(banquet);
      table.mustBe(
          List.of("soup", "fish", "cake").equals(results),
          "The banquet did not give soup, fish and cake, in this order.",
          HUNGRY,
          "In which order do you ask for the results, and where do you put them?");
      table.mustBe(
          List.of().equals(table.mustAnswer(table.banquet())),
          "A banquet of no dishes did not give an empty list.",
          HUNGRY,
          "What does each of your lines do with an empty list?");
      Dish nothing = Dish.ready(crew, null);
      table.mustBe(
          Collections.singletonList(null).equals(table.mustAnswer(table.banquet(nothing))),
          "A dish whose result is null did not give null.",
          HUNGRY,
          "Which collections take a null, and which do not?");
      mustRefuseNoCooks(crew);
    }
  }

  private static void mustRefuseNoCooks(Crew crew) {
    Table table = Table.inKitchenOf(crew, 1);
    var call = crew.call("guest", () -> new Kitchen(0));
    table.reaches(call::ended);
    table.mustBe(
        call.thrown().filter(IllegalArgumentException.class::isInstance).isPresent(),
        "A kitchen without a cook was not refused with IllegalArgumentException.",
        "In a kitchen without cooks everybody waits for ever.",
        "Look at the argument first.");
  }

  @Test
  @Check(
      id = "order-returns-at-once",
      points = 1,
      needs = {},
      promise = "order comes back while its dish is still being cooked, by a thread of the kitchen")
  void orderDoesNotWait() {
    try (Crew crew = Crew.assemble()) {
      Table table = Table.inKitchenOf(crew, 2);
      Dish soup = Dish.held(crew, "soup");
      Asked<Future<String>> order = table.order(soup);
      table.mustBe(
          table.reaches(order::ended),
          "order did not come back before its dish was ready.",
          "Whoever waits beside the pan could as well have cooked.",
          "What is it that order gives back, and who waits for the result?");
      Future<String> future = table.mustAccept(order);
      table.mustBegin(soup);
      table.mustBe(
          soup.cook() != order.call().thread(),
          "The dish was cooked by the thread that ordered it.",
          "Whoever orders wants to do something else meanwhile.",
          "Who calls the dish?");
      table.letGo(soup);
      table.mustBe(
          "soup".equals(table.mustAnswer(table.get(future))),
          "The future of a dish did not give its result.",
          HUNGRY,
          "What does the future that order gives back know of the dish?");
      mustTellFailures(crew, table);
      mustCancel(crew, table);
    }
  }

  private static void mustTellFailures(Crew crew, Table table) {
    Exception burnt = new IOException("burnt");
    Dish roast = Dish.heldAndBurning(crew, "roast", burnt).letGo();
    Asked<Object> get = table.get(table.mustAccept(table.order(roast)));
    table.mustComeBack(get);
    mustFailWith(table, get, burnt, "The future of a dish that threw");
  }

  private static void mustCancel(Crew crew, Table table) {
    Dish stew = Dish.held(crew, "stew");
    Future<String> future = table.mustAccept(table.order(stew));
    table.mustBegin(stew);
    table.note("guest", "cancels the stew");
    table.mustAnswer(table.cancel(future));
    table.letGo(stew);
    table.rests();
    table.mustBe(
        stew.interrupted(),
        "The order of a dish that was being cooked was cancelled, and its cook was not interrupted.",
        "Nobody will eat it, and still a cook is busy with it.",
        "Which kind of future is it that order gives back, and does its cancel reach the cook?");
  }

  private static void mustFailWith(Table table, Asked<?> asked, Exception cause, String who) {
    Throwable thrown = asked.call().thrown().orElse(null);
    table.mustBe(
        thrown instanceof ExecutionException && asked.call().cause().orElse(null) == cause,
        who
            + (thrown == null
                ? " came back as if nothing had happened."
                : " did not throw ExecutionException with what the dish threw as its cause."),
        "Only the exception of the dish says what went wrong, and the caller looks for it in one"
            + " place: the cause.",
        "Which exceptions does get throw, and what do you make of each of them?");
  }

  @Test
  @Check(
      id = "together",
      points = 2,
      needs = "order-kept",
      promise = "All cooks are at work at the same time on the dishes of a banquet")
  void allCooksAreAtWork() {
    try (Crew crew = Crew.assemble()) {
      int cooks = 3;
      Table table = Table.inKitchenOf(crew, cooks);
      leaveInterrupts(crew, table);
      Meet meet = crew.meet(cooks);
      List<Callable<String>> dishes = new ArrayList<>();
      for (int i = 1; i <= cooks; i++) {
        dishes.add(
            () -> {
              meet.arrive();
              return "dish";
            });
      }
      table.note("guest", "asks for a banquet of 3 dishes");
      Asked<List<Object>> banquet = table.banquetOf(dishes);
      table.mustBe(
          table.reaches(meet::met),
          "In a kitchen with 3 cooks, the 3 dishes of a banquet were never in the pan at the same"
              + " time: one waited for another.",
          "With one dish after the other, three cooks are no faster than one.",
          "When is the second dish handed over to a cook, and what has to happen before?");
      table.mustComeBack(banquet);
    }
  }

  /** A cook is a cook also after a dish that has left the thread interrupted. */
  private static void leaveInterrupts(Crew crew, Table table) {
    List<Dish> dishes =
        Stream.of("soup", "fish", "rice")
            .map(name -> Dish.held(crew, name).leavingAnInterrupt())
            .toList();
    List<Asked<Future<String>>> orders = dishes.stream().map(table::order).toList();
    table.reaches(() -> dishes.stream().allMatch(Dish::isHeld));
    table.note("each of them", "is cooked, and leaves its cook interrupted");
    dishes.forEach(Dish::letGo);
    for (Asked<Future<String>> order : orders) {
      if (table.reaches(order::ended) && order.get() != null) {
        table.reaches(table.get(order.get())::ended);
      }
    }
    table.rests();
  }

  @Test
  @Check(
      id = "never-more",
      points = 1,
      needs = {"order-kept", "order-returns-at-once"},
      promise =
          "Never more dishes are cooked at the same time than there are cooks, over all methods"
              + " together")
  void neverMoreThanThereAreCooks() {
    try (Crew crew = Crew.assemble()) {
      Table table = Table.inKitchenOf(crew, 2);
      List<Dish> dishes =
          Stream.of("soup", "fish", "rice", "cake", "tea").map(n -> Dish.held(crew, n)).toList();
      Asked<?> order = table.order(dishes.get(0));
      Asked<?> banquet = table.banquet(dishes.get(1), dishes.get(2));
      Asked<?> fastest = table.fastest(dishes.get(3), dishes.get(4));
      boolean tooMany =
          table.comesTrueTooSoon(() -> dishes.stream().filter(Dish::isHeld).count() > 2);
      table.mustBe(
          !tooMany,
          "In a kitchen with 2 cooks, 3 dishes were being cooked at the same time.",
          "There are only so many cooks: whoever makes more of them brings down the kitchen when"
              + " many guests come.",
          "How many pools are there, and how many threads can each of them have?");
      dishes.forEach(Dish::letGo);
      for (Asked<?> asked : List.of(order, banquet, fastest)) {
        table.mustComeBack(asked);
      }
      cancelledIsNotOver(crew);
    }
  }

  /** Who was cancelled and does not listen is at the pan until it leaves. */
  private static void cancelledIsNotOver(Crew crew) {
    Table table = Table.inKitchenOf(crew, 1);
    Dish stew = Dish.held(crew, "stew");
    Future<String> future = table.mustAccept(table.order(stew));
    table.mustBegin(stew);
    table.note("guest", "cancels the stew, which does not listen");
    table.mustAnswer(table.cancel(future));
    Dish cake = Dish.held(crew, "cake");
    table.mustAccept(table.order(cake));
    table.mustBe(
        !table.comesTrueTooSoon(cake::isHeld),
        "The only cook was still busy with a dish that had been cancelled, and another one was begun.",
        "To cancel is to ask: until the cook has left the pan, the cook is not free.",
        "When is a cook free again: when its dish is cancelled, or when it has ended?");
    stew.letGo();
    table.mustBegin(cake);
    cake.letGo();
    table.rests();
  }

  @Test
  @Check(
      id = "failure",
      points = 2,
      needs = "together",
      promise =
          "A dish that throws fails the banquet with that as its cause, without waiting for those"
              + " behind it, which are cancelled")
  void aBurntDishFailsTheBanquet() {
    try (Crew crew = Crew.assemble()) {
      mustNotWaitForThoseBehind(crew);
      mustWaitForThoseBefore(crew);
    }
  }

  private static void mustNotWaitForThoseBehind(Crew crew) {
    Table table = Table.inKitchenOf(crew, 3);
    Exception burnt = new IOException("burnt");
    Dish soup = Dish.ready(crew, "soup");
    Dish roast = Dish.heldAndBurning(crew, "roast", burnt);
    Dish cake = Dish.held(crew, "cake");
    Dish tea = Dish.held(crew, "tea");
    Asked<List<Object>> banquet = table.banquet(soup, roast, cake, tea);
    table.mustBegin(cake);
    table.mustBegin(roast);
    table.letGo(roast);
    table.note(roast.name(), "throws an IOException");
    table.mustBe(
        table.reaches(banquet::ended),
        "The roast had failed, and the banquet waited on, for a dish that stands behind it.",
        "The banquet is spoilt, and the guests learn of it only when the last pan is empty.",
        "Which of your futures does banquet wait for, after it knows that one has failed?");
    mustFailWith(table, banquet, burnt, "A banquet in which a dish threw");
    table.letGo(cake);
    table.letGo(tea);
    table.rests();
    for (Dish other : List.of(cake, tea)) {
      table.mustBe(
          other.begun() == 0 || other.interrupted(),
          "The banquet had failed, and the %s was cooked to its end.".formatted(other.name()),
          "Nobody will eat it, and still a cook is busy with it.",
          "On which way does banquet come back when a dish has failed, and who passes by the other"
              + " futures there?");
    }
  }

  private static void mustWaitForThoseBefore(Crew crew) {
    Table table = Table.inKitchenOf(crew, 2);
    Exception first = new IOException("salted twice");
    Dish soup = Dish.heldAndBurning(crew, "soup", first);
    Dish roast = Dish.heldAndBurning(crew, "roast", new IOException("burnt"));
    Asked<List<Object>> banquet = table.banquet(soup, roast);
    table.mustBegin(soup);
    table.mustBegin(roast);
    table.letGo(roast);
    table.mustBe(
        !table.comesTrueTooSoon(banquet::ended),
        "The second dish had failed, and the banquet did not wait for the first one, which stands"
            + " before it.",
        "Which failure is told would depend on who was faster, and be another one each time.",
        "In which order do you ask the futures?");
    table.letGo(soup);
    table.mustComeBack(banquet);
    mustFailWith(
        table, banquet, first, "A banquet whose first dish threw, and the second one, too,");
  }

  @Test
  @Check(
      id = "fastest",
      points = 1,
      needs = {"order-kept", "order-returns-at-once"},
      promise = "fastest gives the result that is ready first and cancels the others")
  void theFastestWins() {
    try (Crew crew = Crew.assemble()) {
      Table table = Table.inKitchenOf(crew, 3);
      Dish roast = Dish.held(crew, "roast");
      Dish burnt = Dish.heldAndBurning(crew, "toast", new IOException("burnt"));
      Dish salad = Dish.held(crew, "salad");
      Asked<Object> fastest = table.fastest(roast, burnt, salad);
      table.mustBegin(roast);
      table.mustBegin(salad);
      table.mustBegin(burnt);
      table.letGo(burnt);
      table.mustBe(
          !table.comesTrueTooSoon(fastest::ended),
          "No dish was ready, one had burnt, and fastest came back.",
          "A dish that has failed is no dish.",
          "What does fastest do with a future that is done and has failed?");
      table.letGo(salad);
      table.mustBe(
          table.reaches(fastest::ended),
          "The salad was ready, and fastest waited for another dish.",
          "Whoever is in a hurry does not want to wait for the slowest.",
          "How do you learn which of several futures is done first?");
      fastest.call().orFail("fastest");
      table.mustBe(
          "salad".equals(fastest.get()),
          "The salad was ready first, and fastest gave something else.",
          HUNGRY,
          "How do you learn which of several futures is done first?");
      table.letGo(roast);
      table.rests();
      table.mustBe(
          roast.interrupted(),
          "The salad was ready first, and the roast was cooked to its end.",
          "Nobody will eat it, and still a cook is busy with it.",
          "What becomes of the other futures when the first one is done?");
      mustFailIfAllDo(crew);
    }
  }

  private static void mustFailIfAllDo(Crew crew) {
    Table table = Table.inKitchenOf(crew, 2);
    IOException one = new IOException("burnt");
    IOException other = new IOException("spilt");
    Asked<Object> fastest =
        table.fastest(
            Dish.heldAndBurning(crew, "toast", one).letGo(),
            Dish.heldAndBurning(crew, "milk", other).letGo());
    table.mustComeBack(fastest);
    mustFailWith(
        table,
        fastest,
        fastest.call().cause().orElse(null) == other ? other : one,
        "fastest, of dishes that all threw,");
    Asked<Object> none = table.fastest();
    table.mustComeBack(none);
    table.mustBe(
        none.call().thrown().filter(IllegalArgumentException.class::isInstance).isPresent(),
        "fastest of no dishes did not throw IllegalArgumentException.",
        HUNGRY,
        "Look at the argument first.");
  }

  @Test
  @Check(
      id = "close",
      points = 2,
      needs = {"order-kept", "order-returns-at-once"},
      promise =
          "close waits until all that was accepted is cooked, refuses what comes later, and leaves no"
              + " thread behind")
  void theKitchenCloses() {
    try (Crew crew = Crew.assemble()) {
      mustCookWhatWasAccepted(crew);
      mustHurryWhenInterrupted(crew);
    }
  }

  private static void mustCookWhatWasAccepted(Crew crew) {
    Table table = Table.inKitchenOf(crew, 1);
    Dish soup = Dish.held(crew, "soup");
    Dish cake = Dish.held(crew, "cake");
    table.mustAccept(table.order(soup));
    Future<String> later = table.mustAccept(table.order(cake));
    table.mustBegin(soup);
    Asked<Boolean> close = table.close();
    table.mustBe(
        !table.comesTrueTooSoon(close::ended),
        "close came back while the soup was still being cooked.",
        "Whoever has closed locks the door: on a cook who is still inside.",
        "Which line of close waits, for whom, and for how long?");
    mustRefuseAll(crew, table);
    table.letGo(soup);
    table.mustBe(
        table.reaches(cake::isHeld),
        "The cake had been accepted before close was called, and was never cooked.",
        "Whoever has a future in hand waits for it for ever.",
        "What becomes of what was accepted and has not begun?");
    table.mustBe(
        !soup.interrupted(),
        "close was called, and the cook of the soup was interrupted.",
        "What was accepted is to be cooked to its end.",
        "Which of the ways to shut down lets the tasks go on?");
    table.letGo(cake);
    table.mustComeBack(close);
    close.call().orFail("close");
    table.mustBe(
        "cake".equals(table.mustAnswer(table.get(later))),
        "The future of the cake did not give its result.",
        HUNGRY,
        "What does close do to the futures?");
    mustBeGone(table, soup.cook());
    mustBeGone(table, cake.cook());
    table.mustAnswer(table.close());
  }

  private static void mustRefuseAll(Crew crew, Table table) {
    Dish late = Dish.ready(crew, "late dish");
    for (Asked<?> asked : List.of(table.order(late), table.banquet(late), table.fastest(late))) {
      table.mustBe(
          table.reaches(asked::ended)
              && asked
                  .call()
                  .thrown()
                  .filter(RejectedExecutionException.class::isInstance)
                  .isPresent(),
          "After close had been called, %s did not throw RejectedExecutionException."
              .formatted(asked.method()),
          "Whoever orders in a kitchen that closes must learn that nobody will cook it.",
          "How does %s find out that the kitchen is closed?".formatted(asked.method()));
    }
  }

  private static void mustBeGone(Table table, Thread cook) {
    table.mustBe(
        table.reaches(() -> !cook.isAlive()),
        "close had come back, and a cook was still there and waited for more.",
        "A thread that nobody ends keeps its program alive: it is over, and does not end.",
        "Who tells the cooks that nothing will come any more?");
  }

  private static void mustHurryWhenInterrupted(Crew crew) {
    Table table = Table.inKitchenOf(crew, 1);
    Dish soup = Dish.held(crew, "soup");
    Dish cake = Dish.ready(crew, "cake");
    table.mustAccept(table.order(soup));
    table.mustAccept(table.order(cake));
    table.mustBegin(soup);
    Asked<Boolean> close = table.close();
    table.note("somebody", "interrupts the guest who waits in close");
    close.call().thread().interrupt();
    // Not only until the cook is interrupted: a close that does that and then comes back was
    // between the two once, and passed.
    table.comesTrueTooSoon(close::ended);
    int begunBefore = cake.begun();
    table.mustBe(
        !close.ended(),
        "close was interrupted and came back while the soup was still being cooked.",
        "Whoever has closed locks the door: on a cook who is still inside.",
        "What does close do after it has caught the interrupt?");
    table.letGo(soup);
    table.mustComeBack(close);
    close.call().orFail("close");
    table.mustBe(
        soup.interrupted() && cake.begun() == begunBefore,
        soup.interrupted()
            ? "close was interrupted, and another dish was begun."
            : "close was interrupted, and the cooks were not.",
        "An interrupt says that there is no time left.",
        "What does close do after it has caught the interrupt?");
    table.mustBe(
        close.get(),
        "close was interrupted, and afterwards its thread did not know of it any more.",
        "Whoever called close may have to stop as well, and can only see it by that.",
        "Who sets the flag again that the exception has taken away?");
  }
}
