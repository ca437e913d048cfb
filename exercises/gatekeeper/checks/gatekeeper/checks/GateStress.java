package gatekeeper.checks;

import duet.kit.Check;
import duet.kit.Stress;
import gatekeeper.Permits;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Two threads that race for the last permit, a few hundred thousand times. */
@Check(
    id = "stress",
    points = 1,
    needs = {"at-most-n", "at-least-n"},
    promise = "In hundreds of thousands of races for one permit, exactly one of two gets it")
@Stress(
    why =
        "Somebody who was held at any single point would have been seen before: here both came to the"
            + " same point together, and both went on.",
    advice =
        "Look at how a thread finds out that nobody else is counting. What if both look at the same"
            + " moment?")
@JCStressTest
@Outcome(
    id = {"true, false", "false, true"},
    expect = Expect.ACCEPTABLE,
    desc = "one of the two got it")
@Outcome(
    id = "true, true",
    expect = Expect.FORBIDDEN,
    desc = "There was one permit, and two threads that tried at the same moment both got it.")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc = "There was a permit, and none of two threads that tried at the same moment got it.")
@State
public class GateStress {
  private final Permits permits = new Permits(1);

  /** One of the two. */
  @Actor
  public void first(ZZ_Result result) {
    result.r1 = permits.tryAcquire();
  }

  /** The other one. */
  @Actor
  public void second(ZZ_Result result) {
    result.r2 = permits.tryAcquire();
  }
}
