package gatekeeper.checks;

import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Those who come to the gate, each on a thread of its own, and what was seen of them. */
final class Crowd {
  private final Crew crew;
  private final List<Step> steps = new ArrayList<>();

  Crowd(Crew crew) {
    this.crew = crew;
  }

  /**
   * Makes something of the submission.
   *
   * @param what as it would be written in the source, without {@code new}
   */
  <T> T made(String what, Supplier<T> maker) {
    note("gatekeeper", "calls new " + what);
    List<T> made = new ArrayList<>();
    Call call = crew.call("gatekeeper", () -> made.add(maker.get()));
    mustComeBack(call, "new " + what);
    call.orFail("new " + what);
    return made.get(0);
  }

  Call call(String who, String what, Call.Body body) {
    note(who, "calls " + what);
    return crew.call(who, body);
  }

  /** Calls it, to its end. */
  void does(String who, String what, Call.Body body) {
    Call call = call(who, what, body);
    mustComeBack(call, what);
    call.orFail(what);
  }

  void mustComeBack(Call call, String what) {
    if (!reaches(call::ended)) {
      throw failed(
          what + " never came back, though there was nothing to wait for.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to wake it?");
    }
  }

  void note(String actor, String what) {
    steps.add(new Step(actor, "", 0, what, ""));
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
    crew.awaitDoneOrStuck(() -> false);
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
