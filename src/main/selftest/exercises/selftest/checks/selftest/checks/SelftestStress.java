package selftest.checks;

import duet.kit.Check;
import duet.kit.Stress;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import selftest.Selftest;

/** Two threads that race for one number, each once, many thousand times. */
@Check(
    id = "stress",
    points = 1,
    needs = {},
    promise = "In many thousand races between two threads, no increment is lost")
@Stress(
    why = "A grader that does not see this must not give marks.",
    advice = "Run the command duet calibrate, with fewer jobs.",
    samples = 100_000)
@JCStressTest
@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both increments are there")
@Outcome(expect = Expect.FORBIDDEN, desc = "Two threads added one each, and the sum was not 2.")
@State
public class SelftestStress {
  private final Selftest counter = new Selftest();

  /** One of the two. */
  @Actor
  public void first() {
    counter.increment();
  }

  /** The other. */
  @Actor
  public void second() {
    counter.increment();
  }

  /** Looks once both are over. */
  @Arbiter
  public void end(I_Result result) {
    result.r1 = counter.value();
  }
}
