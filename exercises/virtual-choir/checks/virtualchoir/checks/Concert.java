package virtualchoir.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import virtualchoir.Choir;

/** One call of the choir, and what was seen of it. */
final class Concert {
  private final Crew crew;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Thread> singers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger songs = new AtomicInteger();
  private final AtomicReference<List<Throwable>> thrown = new AtomicReference<>();
  private String method;
  private Call call;

  Concert(Crew crew) {
    this.crew = crew;
  }

  Concert sing(int number, IntConsumer song) {
    return begin("sing", number + " singers", () -> Choir.sing(number, noted(song)));
  }

  Concert singAtStand(int number, int max, IntConsumer song) {
    return begin(
        "singAtStand",
        number + " singers, at most " + max + " at a time",
        () -> Choir.singAtStand(number, max, noted(song)));
  }

  private interface Question {
    List<Throwable> ask() throws Exception;
  }

  private Concert begin(String name, String what, Question question) {
    method = name;
    steps.add(new Step("caller", "", 0, "calls " + name + " with " + what, ""));
    call = crew.call("caller", () -> thrown.set(copy(question.ask())));
    return this;
  }

  /** A list of the JDK, or null: that of the submission may do anything when it is asked. */
  private static List<Throwable> copy(List<Throwable> list) {
    return list == null ? null : new ArrayList<>(list);
  }

  private IntConsumer noted(IntConsumer song) {
    return number -> {
      singers.add(Thread.currentThread());
      songs.incrementAndGet();
      song.accept(number);
    };
  }

  Call call() {
    return call;
  }

  /** Everybody who has sung. */
  Set<Thread> singers() {
    return singers;
  }

  int songs() {
    return songs.get();
  }

  List<Throwable> thrown() {
    return thrown.get();
  }

  void note(String actor, String what) {
    steps.add(new Step(actor, "", 0, what, ""));
  }

  boolean reaches(BooleanSupplier good) {
    return crew.awaitDoneOrStuck(good);
  }

  /** Whether it comes true; false once all rest, or only wait for a clock. */
  boolean comesTrue(BooleanSupplier happening) {
    return crew.awaitDoneOrRest(happening);
  }

  Concert mustComeBack() {
    mustBe(
        reaches(call::ended),
        method + " did not come back, though every song could end.",
        "Whoever calls it waits for ever.",
        "Which line waits, for whom, and who was meant to bring that about?");
    return this;
  }

  void mustBe(boolean holds, String observed, String why, String advice) {
    if (!holds) {
      call.orFail(method);
      throw new CheckFailed(observed, why, advice, Evidence.proved(steps, crew.doing()));
    }
  }
}
