package lostupdate.checks;

import duet.kit.Check;
import duet.kit.Stress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lostupdate.Cell;
import lostupdate.Counter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two threads that race for one counter, each once, a few hundred thousand times. */
@Check(
    id = "stress",
    points = 1,
    needs = "sweep",
    promise = "In hundreds of thousands of races between two threads, no increment is lost")
@Stress(
    why =
        "Both threads were told that their increment is done, and the number says otherwise."
            + " Somebody who was held at any single point would have been seen before: here both"
            + " came to the same point together.",
    advice =
        "Look at how your threads find out that nobody else is at work. What if both look at the"
            + " same moment?")
@JCStressTest
@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both increments are there")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc = "Two threads incremented once each, and the cell did not hold 2 afterwards.")
@State
public class LostUpdateStress {
  /**
   * A new counter for each race, since some mistakes are made by whoever comes first. Only where
   * counters have threads of their own, a few of them serve race after race: there would otherwise
   * be hundreds of thousands.
   */
  private record Counted(Cell cell, Counter counter) {
    private static final int MOST_THREADS = 100;
    private static final ThreadMXBean JVM = ManagementFactory.getThreadMXBean();
    private static final Queue<Counted> FREE = new ConcurrentLinkedQueue<>();
    private static volatile boolean haveThreads;

    static Counted take() {
      haveThreads = haveThreads || JVM.getThreadCount() > MOST_THREADS;
      Counted free = haveThreads ? FREE.poll() : null;
      if (free != null) {
        free.cell().set(0);
        return free;
      }
      Cell cell = new PlainCell(0);
      return new Counted(cell, new Counter(cell));
    }

    void giveBack() {
      if (haveThreads || FREE.size() < MOST_THREADS) {
        FREE.add(this);
      }
    }
  }

  private final Counted counted = Counted.take();

  /** One of the two. */
  @Actor
  public void first() {
    counted.counter().increment();
  }

  /** The other. */
  @Actor
  public void second() {
    counted.counter().increment();
  }

  /** Looks once both are over. */
  @Arbiter
  public void end(I_Result result) {
    result.r1 = counted.cell().get();
    counted.giveBack();
  }
}
