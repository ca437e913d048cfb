package duet.kit;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The proof that a crew is idle, from two readings of the kernel's task table and the JVM's thread
 * states in between.
 *
 * <p>Why it is one. Both readings show every task asleep, the same tasks, and for each task of the
 * crew the same count of context switches. A task that is woken is {@code R} until it sleeps again,
 * and it cannot sleep again without a switch that is counted. So no task of the crew ran between
 * its first and its last reading, and since the first reading was complete before the last began,
 * there was a time in which none of them ran at all. That holds on a starved machine too, where a
 * woken task stays {@code R} all the longer, as does one that a quota holds back; a thread that
 * waits out a safepoint is let go before the checker itself can go on, and then is {@code R}.
 *
 * <p>The thread states were read in that time, when nothing could change them, so they are all of
 * one instant: each thread waits without a bound in time for another of them, or for the checker.
 * The sleepers of a timed wait, and threads inside native calls (which the JVM shows as runnable),
 * are not taken for idle, so neither a timer nor the world outside will wake one. Only the checker
 * can.
 *
 * <p>One gap is left to the kernel: a task marks itself asleep some instructions before the switch
 * is counted. For a task to be met there after it ran, it must have run through the whole quiet
 * time without one switch; a third reading asks for that coincidence twice.
 */
final class IdleProof implements IdleLook {
  private static final long CONFIRM_MILLIS = 2;

  private final Members members;
  private final Holds holds;
  private final TaskTable tasks;
  private final TaskTable.Reading first;
  private final long progress;
  private final long ripeAt;

  private IdleProof(
      Members members, Holds holds, TaskTable tasks, TaskTable.Reading first, long quietMillis) {
    this.members = members;
    this.holds = holds;
    this.tasks = tasks;
    this.first = first;
    this.progress = holds.progressSoFar();
    this.ripeAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(quietMillis);
  }

  /** Begins, if the crew looks idle at all. */
  static Optional<IdleLook> begin(Members members, Holds holds, TaskTable tasks, long quietMillis) {
    if (!Stillness.ofAll(members.alive(), holds.view().threadIds())) {
      return Optional.empty();
    }
    return tasks
        .read()
        .filter(TaskTable.Reading::asleep)
        .map(first -> new IdleProof(members, holds, tasks, first, quietMillis));
  }

  @Override
  public boolean goesOn() {
    return progress == holds.progressSoFar();
  }

  @Override
  public boolean ripe() {
    return System.nanoTime() - ripeAt >= 0;
  }

  @Override
  public boolean holds() {
    return Stillness.ofAll(members.alive(), holds.view().threadIds())
        && unmoved()
        && confirmed()
        && goesOn();
  }

  private boolean confirmed() {
    Nap.ofMillis(CONFIRM_MILLIS);
    return unmoved();
  }

  private boolean unmoved() {
    return tasks.read().filter(now -> now.asleep() && tasks.same(first, now)).isPresent();
  }

  @Override
  public boolean proves() {
    return true;
  }
}
