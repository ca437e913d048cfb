package singdance.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Site;
import duet.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import singdance.Stage;
import singdance.checks.WatchedStage.Act;
import singdance.checks.WatchedStage.Moment;
import singdance.checks.WatchedStage.Part;

/** One call of the submission on a stage of its own, and the words for what became of it. */
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

  /** Waits for it; false once it is proved that it does not happen while the stage holds. */
  boolean reaches(BooleanSupplier done) {
    return crew.awaitDoneOrStuck(done);
  }

  /** Waits until nothing moves any more: what is seen then is seen on every run. */
  void comesToRest() {
    crew.awaitDoneOrStuck(() -> false);
  }

  boolean isBack() {
    return call.ended();
  }

  boolean isCaller(Thread thread) {
    return thread == call.thread();
  }

  /** Refuses an exception, even where nothing else is wrong. */
  void mustNotHaveThrown() {
    if (call.thrown().isPresent()) {
      throw thrown(call.thrown().get());
    }
  }

  /**
   * The failure of a show that has come to rest. An exception tells more than what it left undone,
   * so it takes precedence.
   */
  CheckFailed failed(String observed, String why, String advice) {
    if (call.thrown().isPresent()) {
      return thrown(call.thrown().get());
    }
    return new CheckFailed(observed, why, advice, Evidence.proved(schedule(), crew.doing()));
  }

  // Without the exception's message: hash codes stand in many, and differ from run to run.
  private CheckFailed thrown(Throwable thrown) {
    Site site = siteOf(thrown);
    Step throwing = new Step("caller", site.file(), site.line(), "throws it", "");
    return new CheckFailed(
        "%s threw %s.".formatted(name, thrown.getClass().getName()),
        "For the one who called, an exception ends the show, whatever goes on on the stage.",
        "Look at the line that is named here: what does it call, and when does that throw this?",
        Evidence.proved(List.of(calling(), throwing)));
  }

  private static Site siteOf(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("singdance."))
        .filter(frame -> !frame.getClassName().startsWith("singdance.checks."))
        .filter(frame -> frame.getFileName() != null)
        .findFirst()
        .map(frame -> new Site(frame.getFileName(), frame.getLineNumber()))
        .orElse(Site.NONE);
  }

  /** What is true at rest; the song always first, since luck decides who was on the stage first. */
  private List<Step> schedule() {
    List<Step> steps = new ArrayList<>(List.of(calling()));
    for (Act act : Act.values()) {
      stage.begun(act).stream()
          .reduce((earlier, later) -> later)
          .map(this::at)
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

  private Step at(Moment last) {
    String performer = isCaller(last.thread()) ? "caller" : last.part().act().performer;
    String what = stage.hasEnded(last) ? "has ended " : "has begun and is held in ";
    return new Step(performer, last.site().file(), last.site().line(), what + last.part(), "");
  }
}
