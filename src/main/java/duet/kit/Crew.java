package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * The threads that a submission brings to life during a check, and the one place that says whether
 * they can still get anywhere.
 *
 * <p>A crew is assembled before the submission is called: every thread born later belongs to it,
 * whoever made it and whatever group or pool it is in. Pools that all checks in one JVM share
 * belong to it whenever they were born.
 *
 * <p>Meant for one thread, the checker's: it alone assembles, waits, opens and closes. What the
 * submission calls are {@link Gate#pass}, {@link Meet#arrive} and {@link #progress}.
 */
public final class Crew implements AutoCloseable {
  /** A collector or a compiler at work foils an attempt; it is not at work all the time. */
  private static final int MOST_ATTEMPTS = 10;

  private final RunContext context = RunContext.current();
  private final Holds holds = new Holds();
  private final Members members;
  private final Optional<TaskTable> tasks;
  private final LockOwners owners = new LockOwners(holds);
  private final UncaughtLog uncaught;
  private boolean closed;

  private Crew(LongPredicate isOldThread, Predicate<String> isOldTask) {
    members = new Members(isOldThread);
    tasks = context.portable() ? Optional.empty() : TaskTable.assemble(isOldTask);
    uncaught = UncaughtLog.install(members);
  }

  /** Takes the present threads as the baseline. */
  public static Crew assemble() {
    return assembled(new Crew(id -> true, id -> true));
  }

  /**
   * As {@link #assemble}, but whoever the submission has brought to life since the check began
   * belongs to it as well: for checks that make one attempt after the other, and must not miss who
   * works for all of them.
   */
  public static Crew assembleAgain() {
    return assembled(new Crew(Before::knows, Before::knowsTask));
  }

  private static Crew assembled(Crew crew) {
    Unstarted.mark();
    Leftovers.opened(crew);
    return crew;
  }

  /** A new gate whose visitors this crew knows of. */
  public Gate gate() {
    return new Gate(holds);
  }

  /**
   * A new rendezvous whose visitors this crew knows of.
   *
   * @param parties how many distinct threads it takes, at least 2
   * @throws IllegalArgumentException if {@code parties} is less than 2
   */
  public Meet meet(int parties) {
    return new Meet(holds, parties);
  }

  /** Calls the submission on a new daemon thread of that name. */
  public Call call(String name, Call.Body body) {
    Call call = Call.start(name, body, holds);
    Before.calls(call.thread());
    return call;
  }

  /** Says that something happened that counts as getting on; seams call it. */
  public void progress() {
    holds.progress();
  }

  /**
   * Waits until the good thing happened or the crew provably cannot get anywhere.
   *
   * @param done asked again and again, on the calling thread; once the crew is stuck its answer
   *     must not change any more
   * @return true as soon as {@code done} holds, false once the crew is proved stuck
   * @throws Unfinished if the crew spins, or makes no progress on a machine that is not starved
   * @throws Inconclusive if the crew was starved, or the system withholds the proof
   */
  public boolean awaitDoneOrStuck(BooleanSupplier done) {
    return new Waiting(this, context.patience(), done, () -> false).await();
  }

  /**
   * As {@link #awaitDoneOrStuck(BooleanSupplier)}, and ends with false also once {@code thread} is
   * exactly stuck.
   */
  public boolean awaitDoneOrStuck(BooleanSupplier done, Thread thread) {
    return new Waiting(this, context.patience(), done, () -> exactlyStuck(thread)).await();
  }

  /**
   * Waits until something happened, or the crew rests: nobody of it can move, or all that still
   * moves are waits with a bound in time, such as {@code awaitTermination(1, DAYS)}, and they have
   * come to nothing for 3.7 seconds.
   *
   * <p>For checks that something must <em>not</em> happen while the checker holds somebody. False
   * is no proof that it never will, so no check may fail because of it.
   *
   * @return true as soon as {@code done} holds, false once the crew rests
   * @throws Unfinished if the crew spins
   * @throws Inconclusive if the crew was starved, or the system does not tell whether somebody is
   *     about to move
   */
  public boolean awaitDoneOrRest(BooleanSupplier done) {
    return new Waiting(this, context.patience(), done, () -> false).orTimedRest().await();
  }

  /**
   * Whether a thread is held in a gate, or waits for a lock whose owner is, through any number of
   * owners, or waits in or for a cycle of owners. A proof, at once: the JVM's own table of owners
   * says so.
   *
   * <p>False also where there is merely no such proof: for a thread that is held in a rendezvous,
   * since another may still arrive; for timed waits and for locks asked for interruptibly; and for
   * virtual threads that are not held.
   */
  public boolean exactlyStuck(Thread thread) {
    return owners.exactlyStuck(thread.getId());
  }

  /** Which locks the threads that are exactly stuck hold and want. */
  public HeldLocks heldLocks() {
    return new HeldLocks(owners);
  }

  /**
   * Whether nobody of the crew can move unless the checker does something. Takes the quiet time of
   * {@link Patience}, and some more of them while the JVM is busy with itself.
   *
   * @return true on proof; false where somebody may move, and where the system withholds the proof
   */
  public boolean crewIdle() {
    for (int attempt = 0; attempt < MOST_ATTEMPTS && looksStill(); attempt++) {
      if (restsFor(context.patience().quietMillis())) {
        return true;
      }
    }
    return false;
  }

  private boolean looksStill() {
    return tasks.isPresent() && Stillness.ofAll(members.alive(), holds.view().threadIds());
  }

  /** One attempt at the proof of {@link #crewIdle}, in another quiet time. */
  boolean restsFor(long quietMillis) {
    Optional<IdleLook> look =
        tasks.flatMap(table -> IdleProof.begin(members, holds, table, quietMillis));
    Nap.ofMillis(quietMillis);
    return look.isPresent() && look.get().holds();
  }

  /** Begins to look whether the crew is idle, if it seems so at all. */
  Optional<IdleLook> beginIdle() {
    return tasks.isPresent()
        ? IdleProof.begin(members, holds, tasks.get(), context.patience().quietMillis())
        : IdleGuess.begin(members, holds);
  }

  /**
   * Whether every thread of the crew is exactly stuck, or none is alive: a proof of idleness that
   * needs no word of the kernel. The list of threads is read again at the end, when nobody was left
   * who could have started another.
   */
  boolean allExactlyStuck() {
    List<Long> ids = members.ids();
    return ids.stream().allMatch(owners::exactlyStuck) && ids.equals(members.ids());
  }

  /** What each thread of the crew is doing, by name and then by thread id; the first 32. */
  public List<ThreadDoing> doing() {
    return Doing.of(threads().stream().filter(info -> !members.isOnlyThere(info)).toList());
  }

  /**
   * Whether everybody waits, with or without a bound in time, and the kernel has nobody about to
   * run.
   */
  boolean waitsAtMost() {
    return Stillness.ofAllButTimed(members.alive(), holds.view().threadIds())
        && tasks
            .map(table -> table.read().filter(TaskTable.Reading::asleep).isPresent())
            .orElse(true);
  }

  /**
   * Whether the thread waits, and the kernel has nobody about to run. Looks once, so a thread that
   * is about to be woken by somebody else may be asleep as well: no proof of anything.
   */
  boolean seemsAsleep(Thread thread) {
    Thread.State state = thread.getState();
    boolean waits =
        state == Thread.State.BLOCKED
            || state == Thread.State.WAITING
            || state == Thread.State.TIMED_WAITING;
    return waits
        && tasks
            .map(table -> table.read().filter(TaskTable.Reading::asleep).isPresent())
            .orElse(true);
  }

  /** Whether the system tells enough to prove that the crew is idle. */
  boolean canProveIdle() {
    return tasks.isPresent();
  }

  /** Whether the thread may be one of this crew, as far as its id tells. */
  boolean mayContain(Thread thread) {
    return members.mayContain(thread.getId());
  }

  List<ThreadInfo> threads() {
    return members.ofSubmission();
  }

  /** The kernel's view of this JVM's threads, if it tells. */
  Optional<TaskTable> tasks() {
    return tasks;
  }

  RunContext context() {
    return context;
  }

  /** The exceptions that ended threads of the crew so far, in order; the first 100. */
  public List<Uncaught> uncaught() {
    return uncaught.all();
  }

  long progressSoFar() {
    return holds.progressSoFar();
  }

  /** See {@link TaskTable#waitedForProcessorNanos}; 0 where the system does not tell. */
  long waitedForProcessorNanos() {
    return tasks.map(TaskTable::waitedForProcessorNanos).orElse(0L);
  }

  SpinMeter spinMeter() {
    return new SpinMeter(members);
  }

  /**
   * How often a wait of any crew in this JVM has come to the end of its safety net. No right
   * submission makes that happen, on a machine that is not starved.
   */
  public static long netsReached() {
    return Net.reached();
  }

  /**
   * The threads of all crews of this JVM that can still run without anybody's doing: those that
   * run, or sleep for a time, and are no idle workers of a pool. While there are any, what a later
   * check sees in this JVM is not its own submission's doing alone. The first 32, by name.
   */
  public static List<ThreadDoing> leftovers() {
    return Leftovers.restless();
  }

  /**
   * Closes without waiting for anybody, for a crew of which one is known to run for ever: it is a
   * leftover at once.
   */
  void abandon() {
    if (!closed) {
      closed = true;
      holds.poison();
      leave(new Ending(this, members));
    }
  }

  /**
   * Unwinds everybody who is held, interrupts who goes on waiting, and waits until the crew has
   * ended or rests; gives up after 100 rounds of about 10 ms each. Closing again does nothing.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    holds.poison();
    Ending ending = new Ending(this, members);
    ending.await();
    leave(ending);
  }

  private void leave(Ending ending) {
    uncaught.uninstall();
    Leftovers.closed(this, ending.left());
  }
}
