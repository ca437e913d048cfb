package stresstrial.checks;

import duet.kit.Check;
import duet.kit.Stress;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import stresstrial.Counter;

/** Two increments, nothing else: no other check stands before it. */
@Check(id = "count", points = 1, needs = {}, promise = "both increments are there")
@Stress(why = "why", advice = "advice")
@JCStressTest
@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are there")
@Outcome(id = "1", expect = Expect.FORBIDDEN, desc = "one was lost")
@Outcome(expect = Expect.FORBIDDEN, desc = "one was lost")
@State
public class CountingStress {
  private final Counter counter = new Counter();

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
    result.r1 = counter.n;
  }
}
