package singdance.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Site;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import duet.kit.Thrown;
import duet.kit.Uncaught;
import duet.kit.Unfinished;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import singdance.Stage;
import singdance.checks.WatchedStage.Act;
import singdance.checks.WatchedStage.Moment;
import singdance.checks.WatchedStage.Part;

/** One call of the submission on a stage of its own, and the evidence of what became of it. */
final class Show {
  /** A method of the submission. */
  @FunctionalInterface
  interface Method {
    void perform(Stage stage) throws Exception;
  }

  private final Crew crew;
  private final String name;
  private final WatchedStage stage;
  private final Call call;

  private Show(Crew crew, String name, Method method, List<Part> held) {
    this.crew = crew;
    this.name = name;
    this.stage = new WatchedStage(crew, held);
    this.call = crew.call("caller", () -> method.perform(stage));
  }

  /** Calls the method on a stage that holds whoever begins one of these parts. */
  static Show of(Crew crew, String name, Method method, List<Part> held) {
    return new Show(crew, name, method, held);
  }

  String name() {
    return name;
  }

  WatchedStage stage() {
    return stage;
  }

  boolean isCaller(Thread thread) {
    return thread == call.thread();
  }

  boolean isBack() {
    return call.ended();
  }

  /** Waits for it; false once it is proved that it does not happen while the stage holds. */
  boolean reaches(BooleanSupplier done) {
    return crew.awaitDoneOrStuck(done);
  }

  /** Waits until nothing moves any more: what is seen then is seen on every run. */
  void comesToRest() {
    reaches(() -> false);
  }

  /**
   * Waits until nothing can be added any more to what was begun. Where as much was begun as there
   * is to perform and no thread is left, that is certain at once, and on every system.
   */
  void playsOut(int parts) {
    reaches(() -> isBack() && stage.begun().size() >= parts && crew.doing().isEmpty());
  }

  /**
   * Whether the call comes back although the stage holds somebody. Who waits with a limit, and then
   * again, is not at rest for good, and who spins never is; all that would count against them is to
   * come back.
   */
  boolean comesBackEarly() {
    try {
      return crew.awaitDoneOrRest(this::isBack);
    } catch (Unfinished spinning) {
      return false;
    }
  }

  /** Fails if the method threw; its promises are then about nothing. */
  void mustNotHaveThrown() {
    call.orFail(name);
  }

  /** The failure of a show that has come to rest. */
  CheckFailed failed(String observed, String why, String advice) {
    explainByExceptions();
    return new CheckFailed(observed, why, advice, Evidence.proved(standing(), crew.doing()));
  }

  /**
   * The failure of a show that has come to rest with one of these two parts held and the other one
   * not begun. Which one it is may be luck, if they fight for a lock, but the schedule is the same:
   * since nothing moves, the other one cannot begin before this one is over.
   */
  CheckFailed failedApart(int number, String observed, String why, String advice) {
    explainByExceptions();
    List<ThreadDoing> doing = crew.doing();
    stage.letAllGo();
    comesToRest();
    List<Step> steps = new ArrayList<>(List.of(calling()));
    stage.begun().stream()
        .filter(moment -> moment.part().number() == number)
        .sorted(Comparator.comparing(moment -> moment.part().act()))
        .forEach(moment -> steps.add(step(moment, "is alone on the stage in ")));
    return new CheckFailed(observed, why, advice, Evidence.proved(steps, doing));
  }

  /** An exception says more than what it left undone, so it is what the student shall see. */
  private void explainByExceptions() {
    mustNotHaveThrown();
    // In an order of their own: who died first may be luck.
    crew.uncaught().stream()
        .map(Uncaught::thrown)
        .min(Comparator.comparing(Thrown::toString))
        .ifPresent(this::died);
  }

  private void died(Thrown thrown) {
    Site site = thrown.site();
    throw new CheckFailed(
        "In %s, a thread of yours was ended by %s.".formatted(name, thrown.type()),
        "What a thread throws ends that thread only: nobody else hears of it, and its work is"
            + " left undone.",
        "Begin at the line that is named, and think of who is on the stage there.",
        Evidence.proved(
            List.of(
                calling(),
                new Step("helper", site.file(), site.line(), "throws " + thrown.type(), ""))));
  }

  /** How far each has come, at rest; in an order that does not depend on who was first. */
  private List<Step> standing() {
    List<Step> steps = new ArrayList<>(List.of(calling()));
    for (Act act : Act.values()) {
      stage.begun(act).stream()
          .max(Comparator.comparing(moment -> moment.part().number()))
          .map(last -> step(last, stage.hasEnded(last) ? "has ended " : "is held in "))
          .ifPresent(steps::add);
    }
    if (isBack()) {
      steps.add(new Step("caller", "", 0, "has come back from " + name, ""));
    }
    return steps;
  }

  private Step calling() {
    return new Step("caller", "", 0, "calls " + name, "");
  }

  private Step step(Moment moment, String what) {
    String performer = isCaller(moment.thread()) ? "caller" : moment.part().act().performer;
    Site site = moment.site();
    return new Step(performer, site.file(), site.line(), what + moment.part(), "");
  }
}
