package stopflag.checks;

import duet.kit.Check;
import duet.kit.Stress;
import java.util.OptionalInt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import stopflag.Worker;

/** One thread publishes the first message, another one looks into the box meanwhile. */
@Check(
    id = "no-stale-message",
    points = 2,
    needs = "message-box",
    promise = "Whoever polls while the first message is being published gets that one or none")
// In 200,000 samples the two meet in the wrong moment some ten times, and on a busy machine in one
// run of four hundred not at all: then a wrong answer passed.
@Stress(
    samples = 4_000_000,
    why =
        "The box said that there is a message before the message was in it. Whoever looks in that"
            + " moment takes what was lying there for the message, and nothing tells it otherwise.",
    advice =
        "What does poll look at first, and what does publish write last? Play through what poll"
            + " finds when publish is held between two of its lines.")
@JCStressTest
@Outcome(id = "-1", expect = Expect.ACCEPTABLE, desc = "no message yet")
@Outcome(id = "42", expect = Expect.ACCEPTABLE, desc = "the message")
@Outcome(id = "-2", expect = Expect.FORBIDDEN, desc = "poll gave null.")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc = "poll found a message in the box that nobody had published.")
@State
public class StopFlagStress {
  private static final int NULL = -2;

  private final Worker worker = new Worker(new EmptyStep());

  /** Publishes. */
  @Actor
  public void publisher() {
    worker.publish(42);
  }

  /** Looks. */
  @Actor
  public void reader(I_Result result) {
    OptionalInt seen = worker.poll();
    result.r1 = seen == null ? NULL : seen.orElse(-1);
  }
}
