package producerconsumer.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import producerconsumer.Pipeline;

/** One run of a pipeline, and what was seen of it. */
final class Evening {
  /** What a worker does besides what it must. */
  interface Hook {
    void at(int number);
  }

  private static final Hook NOTHING = number -> {};

  private final Crew crew;
  private final int capacity;
  private final int workers;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Thread> cooks = ConcurrentHashMap.newKeySet();
  private final Set<Thread> deliverers = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Integer> worked = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Integer> delivered = new ConcurrentLinkedQueue<>();
  private Hook atWork = NOTHING;
  private Hook atDelivery = NOTHING;
  private Call call;

  Evening(Crew crew, int capacity, int workers) {
    this.crew = crew;
    this.capacity = capacity;
    this.workers = workers;
  }

  /** Happens inside the work on each input. */
  Evening working(Hook hook) {
    atWork = hook;
    return this;
  }

  /** Happens where each output is delivered. */
  Evening delivering(Hook hook) {
    atDelivery = hook;
    return this;
  }

  /** Begins to run, on a thread of its own. */
  Evening begin(Iterator<Integer> in) {
    steps.add(
        new Step(
            "caller",
            "",
            0,
            "runs a pipeline with capacity %d and %d workers".formatted(capacity, workers),
            ""));
    Function<Integer, Integer> work =
        number -> {
          cooks.add(Thread.currentThread());
          worked.add(number);
          atWork.at(number);
          return output(number);
        };
    call =
        crew.call(
            "caller",
            () -> new Pipeline<Integer, Integer>(capacity, workers, work).run(in, this::deliver));
    return this;
  }

  private static int output(int number) {
    return 1_000 + number;
  }

  private void deliver(int output) {
    deliverers.add(Thread.currentThread());
    delivered.add(output - 1_000);
    atDelivery.at(output - 1_000);
  }

  Call call() {
    return call;
  }

  List<Integer> worked() {
    return sorted(worked);
  }

  List<Integer> delivered() {
    return sorted(delivered);
  }

  private static List<Integer> sorted(ConcurrentLinkedQueue<Integer> numbers) {
    return numbers.stream().sorted().toList();
  }

  boolean isDeliveredByCallerAlone() {
    return deliverers.stream().allMatch(thread -> thread == call.thread());
  }

  void note(String actor, String what) {
    steps.add(new Step(actor, "", 0, what, ""));
  }

  boolean reaches(BooleanSupplier good) {
    return crew.awaitDoneOrStuck(good);
  }

  boolean comesTrueTooSoon(BooleanSupplier bad) {
    return crew.awaitDoneOrRest(bad);
  }

  void mustComeBack() {
    mustBe(
        reaches(call::ended),
        "run never came back.",
        "Whoever calls it waits for ever.",
        "Look at what each thread waits for below: who was meant to bring that about?");
  }

  /** Everybody who worked must have ended, or end now. */
  void mustBeAlone(UnaryOperator<String> told) {
    mustBe(
        reaches(() -> cooks.stream().noneMatch(cook -> cook != call.thread() && cook.isAlive())),
        told.apply("a worker was still there, and waited for more"),
        "A thread that nobody ends keeps its program alive: all is over, and it does not end.",
        "Who tells each of the workers that it is over, also one that is waiting?");
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
