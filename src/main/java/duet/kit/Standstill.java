package duet.kit;

import java.lang.Thread.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One look at a submission and the processes that it started, in which everybody was asleep; and
 * later another.
 *
 * <p>{@link IdleProof} does not do here: a thread that waits for another process is runnable for
 * the JVM, and only the kernel tells that it sleeps. So everything rests on the kernel. A task that
 * is woken is {@code R} until it sleeps again, which is counted; so if no count has moved, no task
 * ran, and {@link Slumber} tells those apart that were only about to sleep. Since the threads that
 * read what children print are among them, nothing lies unread in a pipe. What could still wake
 * somebody is a timer: where there may be one, the two looks are {@link TimedRest#LONG_ENOUGH}
 * apart.
 */
final class Standstill {
  /**
   * How far the last two looks are apart. A JVM that ends may have nothing awake but the thread
   * that carries out safepoints, which waits for other threads ten milliseconds at a time, up to a
   * thousand times: so it must not have run in between, while it may have run before. Nor may our
   * own compilers have.
   */
  private static final long CONFIRM_MILLIS = 30;

  private final Crew crew;
  private final TaskTable table;
  private final FamilyWait.Of whom;
  private final long begin = System.nanoTime();
  private final long progress;
  private final TaskTable.Reading own;
  private final ChildTasks children;
  private final boolean timers;
  private final boolean told;
  private ChildTasks last;
  private TaskTable.Reading lastOwn;

  private Standstill(
      Crew crew, TaskTable table, FamilyWait.Of whom, TaskTable.Reading own, ChildTasks children) {
    this.crew = crew;
    this.table = table;
    this.whom = whom;
    this.own = own;
    this.children = children;
    this.last = children;
    this.lastOwn = own;
    this.progress = crew.progressSoFar();
    this.told = Slumber.isTold(own.folders());
    // Where it is not told whether they really sleep, they get time to show it.
    this.timers = !told || timers(children);
  }

  /** Looks for the first time; nothing if somebody is awake, or the system does not tell. */
  static Optional<Standstill> begin(Crew crew, FamilyWait.Of whom) {
    if (crew.tasks().isEmpty()) {
      return Optional.empty();
    }
    TaskTable table = crew.tasks().get();
    Optional<ChildTasks> children = children(whom);
    Optional<TaskTable.Reading> own = table.read();
    return children.isPresent() && own.isPresent() && children.get().asleep() && own.get().asleep()
        ? Optional.of(new Standstill(crew, table, whom, own.get(), children.get()))
        : Optional.empty();
  }

  /** Whether it is time to look again. */
  boolean ripe() {
    return hasLasted(timers ? TimedRest.LONG_ENOUGH : crew.context().patience().quietMillis());
  }

  /** What another look shows. */
  enum Look {
    /** Somebody has run, so the first look shows nothing any more. */
    MOVED,
    /** Nobody has run, but somebody is awake at this moment whose turns are not counted. */
    AWAKE,
    /** Nobody has run, and nobody is about to. */
    STILL
  }

  /** Looks again, twice in a row: whether nobody has run in between, and nobody will. */
  Look again() {
    Look look = look();
    if (look != Look.STILL) {
      return look;
    }
    if (!slumbers()) {
      return Look.AWAKE;
    }
    Map<String, String> safepoints = last.safepoints();
    Map<String, TaskTable.Task> compilers = lastOwn.compilers();
    Nap.ofMillis(CONFIRM_MILLIS);
    Look confirmed = look();
    boolean ran = !last.safepoints().equals(safepoints) || !lastOwn.compilers().equals(compilers);
    return confirmed == Look.STILL && ran ? Look.AWAKE : confirmed;
  }

  /**
   * Between two looks: only so it is certain that nobody has moved since. Where a kernel cannot
   * tell of some that sleep, they are believed once they have done so for long enough.
   */
  private boolean slumbers() {
    return !told
        || hasLasted(TimedRest.LONG_ENOUGH)
        || (Slumber.isDeep(lastOwn.folders()) && Slumber.isDeep(last.folders()));
  }

  private boolean hasLasted(long millis) {
    return System.nanoTime() - begin >= TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** Looks once more. */
  Look look() {
    Optional<ChildTasks> nowChildren = children(whom);
    Optional<TaskTable.Reading> nowOwn = table.read();
    if (nowChildren.isEmpty()
        || nowOwn.isEmpty()
        || !table.same(own, nowOwn.get())
        || !children.tasks().equals(nowChildren.get().tasks())
        || (!timers && timers(nowChildren.get()))
        || progress != crew.progressSoFar()) {
      return Look.MOVED;
    }
    last = nowChildren.get();
    lastOwn = nowOwn.get();
    boolean asleep = nowOwn.get().asleep() && nowChildren.get().asleep();
    return asleep && !nowOwn.get().atWork() ? Look.STILL : Look.AWAKE;
  }

  private static Optional<ChildTasks> children(FamilyWait.Of wanted) {
    return ChildTasks.of(
        wanted == FamilyWait.Of.PARENT ? List.of() : Kin.pids(), wanted == FamilyWait.Of.HELD);
  }

  private boolean timers(ChildTasks read) {
    return read.timers()
        || crew.threads().stream()
            .anyMatch(
                info -> info.getThreadState() == State.TIMED_WAITING && !IdlePool.isIdle(info));
  }
}
