package futureskitchen.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Step;
import futureskitchen.Kitchen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Guests of one kitchen, each on a thread of its own, and what they have seen. */
final class Table {
  /** A call of the kitchen, and what it has given back. */
  record Asked<T>(String method, Call call, AtomicReference<T> answer) {
    boolean ended() {
      return call.ended();
    }

    T get() {
      return answer.get();
    }
  }

  private interface Question<T> {
    T ask() throws Exception;
  }

  private final Crew crew;
  private final Kitchen kitchen;
  private final List<Step> steps = new ArrayList<>();

  private Table(Crew crew, Kitchen kitchen) {
    this.crew = crew;
    this.kitchen = kitchen;
  }

  static Table inKitchenOf(Crew crew, int cooks) {
    AtomicReference<Kitchen> made = new AtomicReference<>();
    Call call = crew.call("guest", () -> made.set(new Kitchen(cooks)));
    crew.awaitDoneOrStuck(call::ended);
    call.orFail("new Kitchen");
    Table table = new Table(crew, made.get());
    table.note("guest", "opens a kitchen with " + cooks + (cooks == 1 ? " cook" : " cooks"));
    return table;
  }

  private <T> Asked<T> ask(String method, Question<T> question) {
    AtomicReference<T> answer = new AtomicReference<>();
    Call call = crew.call("guest", () -> answer.set(question.ask()));
    return new Asked<>(method, call, answer);
  }

  Asked<Future<String>> order(Dish dish) {
    note("guest", "orders " + dish.name());
    return ask("order", () -> kitchen.order(dish));
  }

  /** What a future gives is of any class, whatever it promises. */
  Asked<Object> get(Future<?> future) {
    return ask("get", () -> future.get());
  }

  /** As {@code future.cancel(true)}, which is the submission's code, too. */
  Asked<Boolean> cancel(Future<?> future) {
    return ask("cancel", () -> future.cancel(true));
  }

  Asked<List<Object>> banquet(Dish... dishes) {
    note("guest", "asks for a banquet of " + names(dishes));
    return banquetOf(List.of(dishes));
  }

  Asked<List<Object>> banquetOf(List<Callable<String>> dishes) {
    return ask("banquet", () -> copy(kitchen.banquet(dishes)));
  }

  /** A list of the JDK, or null: that of the submission may do anything when it is asked. */
  private static List<Object> copy(List<?> list) {
    return list == null ? null : new ArrayList<>(list);
  }

  Asked<Object> fastest(Dish... dishes) {
    note("guest", "asks for the fastest of " + names(dishes));
    List<Callable<String>> all = List.of(dishes);
    return ask("fastest", () -> kitchen.fastest(all));
  }

  /** Closes; the answer is whether the thread was interrupted when close came back. */
  Asked<Boolean> close() {
    note("guest", "calls close");
    return ask(
        "close",
        () -> {
          kitchen.close();
          return Thread.currentThread().isInterrupted();
        });
  }

  private static String names(Dish... dishes) {
    return String.join(", ", List.of(dishes).stream().map(Dish::name).toList());
  }

  void note(String actor, String what) {
    steps.add(new Step(actor, "", 0, what, ""));
  }

  /** Lets a dish go on, and says so. */
  void letGo(Dish dish) {
    note(dish.name(), "is let go on");
    dish.letGo();
  }

  /** Whether it comes true; false once nobody is left who could bring it about. */
  boolean reaches(BooleanSupplier good) {
    return crew.awaitDoneOrStuck(good);
  }

  /** Whether it comes true although it must not; false once all rest. */
  boolean comesTrueTooSoon(BooleanSupplier bad) {
    return crew.awaitDoneOrRest(bad);
  }

  void rests() {
    crew.awaitDoneOrRest(() -> false);
  }

  /** It must be in the pan. */
  void mustBegin(Dish dish) {
    if (!reaches(dish::isHeld)) {
      throw failed(
          "The %s was never begun, though a cook was free.".formatted(dish.name()),
          "A cook who stands idle while somebody is hungry is one that nobody needed to hire.",
          "Who takes what was ordered to a cook, and what does it wait for?");
    }
    note(dish.name(), "is being cooked, and is held there");
  }

  /** The call must come back, and must not throw. */
  <T> T mustAnswer(Asked<T> asked) {
    mustComeBack(asked);
    asked.call().orFail(asked.method());
    return asked.get();
  }

  /** The order must come back, with a future. */
  Future<String> mustAccept(Asked<Future<String>> order) {
    Future<String> future = mustAnswer(order);
    mustBe(
        future != null,
        "order gave null instead of a future.",
        "Whoever ordered has nothing in hand by which to ask for the dish.",
        "What do you get back where you hand the dish over, and who needs it?");
    return future;
  }

  void mustComeBack(Asked<?> asked) {
    if (!reaches(asked::ended)) {
      throw failed(
          asked.method() + " did not come back, though nothing was left to wait for.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to bring that about?");
    }
  }

  CheckFailed failed(String observed, String why, String advice) {
    return new CheckFailed(observed, why, advice, Evidence.proved(steps, crew.doing()));
  }

  void mustBe(boolean holds, String observed, String why, String advice) {
    if (!holds) {
      throw failed(observed, why, advice);
    }
  }
}
