package duet.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What kind of hang it is that threads are in; for a reader, never for a verdict.
 *
 * @param kind the kind
 * @param threads those that make it one, in the order to tell them in; of a deadlock each waits for
 *     the next, and the last for the first
 * @param threadNotStarted whether there is also a thread that was made and not started
 */
public record Hang(Kind kind, List<ThreadDoing> threads, boolean threadNotStarted) {
  /** The kinds, the most telling first. */
  public enum Kind {
    /** Threads that wait for each other in a circle, for locks or for each other's end. */
    DEADLOCK,
    /** A thread that runs and runs. */
    BUSY_LOOP,
    /** Somebody waits for a task that no thread has begun, or for what an unstarted thread does. */
    NEVER_STARTED,
    /** Somebody waits for a lock whose owner ended without giving it back. */
    KEPT_LOCK,
    /** Somebody waits for a child process. */
    CHILD,
    /** Somebody waits to be woken, and nobody is there to do it. */
    LOST_SIGNAL,
    /** Somebody looks again and again for what does not happen. */
    POLLING,
    /** Somebody was still at work: slow, as far as could be seen. */
    SLOW
  }

  /** Processor time that makes a running thread a busy one. */
  private static final long BUSY_MILLIS = 500;

  private static final Set<Activity> MOVING = Set.of(Activity.RUNS, Activity.WAITS_FOR_TIME);

  /** Takes a copy. */
  public Hang {
    threads = List.copyOf(threads);
  }

  /** Of threads that got nowhere; empty if it is the check that holds them, or nothing is known. */
  public static Optional<Hang> of(List<ThreadDoing> threads) {
    return new Search(threads).all();
  }

  /**
   * Of threads of which nobody can move, as far as the check says. As {@link #of}, but threads that
   * are on the move are no hang there, since they were not what the check looked at.
   */
  public static Optional<Hang> ofStandstill(List<ThreadDoing> threads) {
    return of(threads).filter(hang -> hang.kind() != Kind.POLLING && hang.kind() != Kind.SLOW);
  }

  private record Search(List<ThreadDoing> threads) {
    private Optional<Hang> all() {
      return deadlock()
          .or(this::busy)
          .or(() -> any(is(Activity.IS_HELD)) ? Optional.empty() : standing());
    }

    private Optional<Hang> standing() {
      boolean moving = any(row -> MOVING.contains(row.activity()));
      return all(Kind.NEVER_STARTED, is(Activity.WAITS_FOR_TASK_NOT_BEGUN))
          .or(() -> all(Kind.KEPT_LOCK, is(Activity.WAITS_FOR_KEPT_LOCK)))
          .or(() -> all(Kind.CHILD, is(Activity.WAITS_FOR_CHILD)))
          .or(() -> moving ? moving() : signal());
    }

    private Optional<Hang> moving() {
      return all(Kind.SLOW, is(Activity.RUNS))
          .or(() -> all(Kind.POLLING, is(Activity.WAITS_FOR_TIME)));
    }

    private Optional<Hang> signal() {
      Kind kind = any(is(Activity.NOT_STARTED)) ? Kind.NEVER_STARTED : Kind.LOST_SIGNAL;
      return all(kind, is(Activity.WAITS_FOR_SIGNAL))
          .or(() -> all(kind, is(Activity.WAITS_FOR_RESULT)));
    }

    private Optional<Hang> busy() {
      return threads.stream()
          .filter(row -> MOVING.contains(row.activity()) && row.cpuMillis() >= BUSY_MILLIS)
          .max(Comparator.comparing(ThreadDoing::cpuMillis))
          .map(row -> hang(Kind.BUSY_LOOP, List.of(row)));
    }

    private Optional<Hang> deadlock() {
      Map<String, ThreadDoing> waiting = new LinkedHashMap<>();
      for (ThreadDoing row : threads) {
        if (row.activity() == Activity.WAITS_FOR_LOCK
            || row.activity() == Activity.WAITS_FOR_THREAD) {
          waiting.put(row.name(), row);
        }
      }
      return waiting.values().stream()
          .map(start -> circle(start, waiting))
          .filter(circle -> !circle.isEmpty())
          .findFirst()
          .map(circle -> hang(Kind.DEADLOCK, circle));
    }

    /**
     * From this thread along those that are waited for, back to it; empty if it does not end there.
     */
    private static List<ThreadDoing> circle(ThreadDoing start, Map<String, ThreadDoing> waiting) {
      List<ThreadDoing> path = new ArrayList<>();
      ThreadDoing next = start;
      while (next != null && !path.contains(next)) {
        path.add(next);
        next = waiting.get(next.heldBy());
      }
      return start.equals(next) ? path : List.of();
    }

    private Optional<Hang> all(Kind kind, Predicate<ThreadDoing> those) {
      List<ThreadDoing> found = threads.stream().filter(those).toList();
      return found.isEmpty() ? Optional.empty() : Optional.of(hang(kind, found));
    }

    private Hang hang(Kind kind, List<ThreadDoing> those) {
      return new Hang(kind, those, any(is(Activity.NOT_STARTED)));
    }

    private boolean any(Predicate<ThreadDoing> those) {
      return threads.stream().anyMatch(those);
    }

    private static Predicate<ThreadDoing> is(Activity activity) {
      return row -> row.activity() == activity;
    }
  }
}
