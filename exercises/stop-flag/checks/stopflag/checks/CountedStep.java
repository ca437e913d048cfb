package stopflag.checks;

import duet.kit.Crew;
import duet.kit.Gate;
import duet.kit.Site;
import java.util.concurrent.atomic.AtomicInteger;
import stopflag.Step;

/** Counts how often it was begun, and holds whoever begins it once too often. */
final class CountedStep implements Step {
  private final int last;
  private final Runnable duringTheLast;
  private final Gate gate;
  private final AtomicInteger begun = new AtomicInteger();
  private volatile Site tooMuch = Site.NONE;

  private CountedStep(Crew crew, int last, Runnable duringTheLast) {
    this.last = last;
    this.duringTheLast = duringTheLast;
    this.gate = crew.gate();
  }

  /**
   * A step that is to be done so many times.
   *
   * @param last how often, 0 or more
   * @param duringTheLast what happens inside the last one
   */
  static CountedStep of(Crew crew, int last, Runnable duringTheLast) {
    return new CountedStep(crew, last, duringTheLast);
  }

  /** A step that nobody is to begin. */
  static CountedStep never(Crew crew) {
    return of(crew, 0, () -> {});
  }

  @Override
  public void once() {
    int number = begun.incrementAndGet();
    if (number == last) {
      duringTheLast.run();
    } else if (number > last) {
      tooMuch = Site.here();
      gate.pass();
    }
  }

  int begun() {
    return begun.get();
  }

  /** Whether somebody is held in one that was not to be begun any more. */
  boolean holds() {
    return gate.held() > 0;
  }

  /** Where the one too many was begun. */
  Site tooMuch() {
    return tooMuch;
  }
}
