package stopflag.checks;

import duet.kit.Site;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import stopflag.Step;

/**
 * Is done a few times, and sees whether its thread has waited since the time before: the JVM counts
 * how often a thread has slept, parked or waited, however short that was.
 */
final class HurriedStep implements Step {
  private static final ThreadMXBean JVM = ManagementFactory.getThreadMXBean();

  private final int last;
  private final Runnable duringTheLast;
  private int begun;
  private long waitsBefore;
  private volatile Site afterPause = Site.NONE;

  /**
   * A step that is to be done so many times, by one thread.
   *
   * @param duringTheLast what happens inside the last one
   */
  HurriedStep(int last, Runnable duringTheLast) {
    this.last = last;
    this.duringTheLast = duringTheLast;
  }

  @Override
  public void once() {
    begun++;
    if (begun > 1 && waits() > waitsBefore) {
      afterPause = Site.here();
    }
    if (begun == last) {
      duringTheLast.run();
    }
    waitsBefore = waits();
  }

  private static long waits() {
    return JVM.getThreadInfo(Thread.currentThread().getId()).getWaitedCount();
  }

  /** Where a step was begun after a pause; nowhere if there was none. */
  Site afterPause() {
    return afterPause;
  }
}
