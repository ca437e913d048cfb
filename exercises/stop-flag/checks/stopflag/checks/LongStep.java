package stopflag.checks;

import duet.kit.Crew;
import duet.kit.Gate;
import duet.kit.Site;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import stopflag.Step;

/** A step that lasts until it is let go, and sees which locks are held around it. */
final class LongStep implements Step {
  private static final ThreadMXBean JVM = ManagementFactory.getThreadMXBean();

  private final Gate gate;
  private volatile int locksBefore;
  private volatile Moment first;

  /**
   * What was seen when it was begun for the first time.
   *
   * @param site where it was begun
   * @param locks how many locks its thread had taken since {@link #begins}
   */
  record Moment(Site site, int locks) {}

  LongStep(Crew crew) {
    this.gate = crew.gate();
  }

  /**
   * Called by the thread that is about to run the worker: what it holds now is not the worker's.
   */
  void begins() {
    locksBefore = locksOfThisThread();
  }

  @Override
  public void once() {
    if (first == null) {
      first = new Moment(Site.here(), locksOfThisThread() - locksBefore);
    }
    gate.pass();
  }

  /** Empty as long as nobody has begun it. */
  Optional<Moment> first() {
    return Optional.ofNullable(first);
  }

  boolean holds() {
    return gate.held() > 0;
  }

  void letGo() {
    gate.open();
  }

  private static int locksOfThisThread() {
    long[] me = {Thread.currentThread().getId()};
    ThreadInfo info = JVM.getThreadInfo(me, true, true)[0];
    return info.getLockedMonitors().length + info.getLockedSynchronizers().length;
  }
}
