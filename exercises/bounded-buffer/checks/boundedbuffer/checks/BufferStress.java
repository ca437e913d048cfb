package boundedbuffer.checks;

import boundedbuffer.BoundedBuffer;
import duet.kit.Check;
import duet.kit.Stress;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads that race for the only place, a few hundred thousand times. */
@Check(
    id = "stress",
    points = 1,
    needs = "sweep",
    promise = "In hundreds of thousands of races for the only place, exactly one of two gets it")
@Stress(
    why =
        "Somebody who was held at any single point would have been seen before: here both came to the"
            + " same point together, and both went on.",
    advice =
        "Look at how a thread finds out that nobody else is at the buffer. What if both look at the"
            + " same moment?")
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "one was accepted, and one is there")
@Outcome(
    id = {"2, 1", "2, 2"},
    expect = Expect.FORBIDDEN,
    desc =
        "There was room for one, and of two elements offered at the same moment both were accepted.")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc =
        "Of two elements offered at the same moment, not as many were in the buffer afterwards as had"
            + " been accepted.")
@State
public class BufferStress {
  private final BoundedBuffer<String> buffer = new BoundedBuffer<>(1);
  private boolean first;
  private boolean second;

  /** One of the two. */
  @Actor
  public void first() {
    first = buffer.offer("a");
  }

  /** The other one. */
  @Actor
  public void second() {
    second = buffer.offer("b");
  }

  /** Looks once both are over. */
  @Arbiter
  public void end(II_Result result) {
    result.r1 = (first ? 1 : 0) + (second ? 1 : 0);
    result.r2 = buffer.size();
  }
}
