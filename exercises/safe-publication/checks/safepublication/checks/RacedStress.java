package safepublication.checks;

import duet.kit.Check;
import duet.kit.Stress;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import safepublication.Registry;
import safepublication.Registry.Config;

/** Two threads that race to be the first, a few hundred thousand times. */
@Check(
    id = "raced",
    points = 1,
    needs = "once",
    promise = "In hundreds of thousands of races for the first get, the factory is called once")
@Stress(
    why =
        "Somebody who was held at any single point would have been seen before: here both came to"
            + " the same point together, and both went on.",
    advice =
        "Look at how a thread finds out that nobody else is making a configuration. What if both"
            + " look at the same moment?")
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "made once, and both got that one")
@Outcome(
    id = "1, 0",
    expect = Expect.FORBIDDEN,
    desc = "The factory was called once, and the two threads did not both get what it made.")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc =
        "Two threads asked for the first time at the same moment, and the factory was called more than once.")
@State
public class RacedStress {
  private final CountingFactory factory = new CountingFactory();
  private final Registry registry = new Registry(factory);
  private Config first;
  private Config second;

  /** One of the two. */
  @Actor
  public void first() {
    first = registry.get();
  }

  /** The other one. */
  @Actor
  public void second() {
    second = registry.get();
  }

  /** Looks once both are over. */
  @Arbiter
  public void end(II_Result result) {
    result.r1 = factory.calls();
    // By their names: what equals says is the submission's own word.
    result.r2 =
        first != null && second != null && Objects.equals(first.name(), second.name()) ? 1 : 0;
  }
}
