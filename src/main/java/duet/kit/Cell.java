package duet.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A number in memory behind a seam, whose reading and writing are two separate steps, as they are
 * for a field. It can hold whoever comes first at one moment of an access, and tells who did what.
 *
 * <p>Checks put it behind the interface that an exercise gives its students.
 */
public final class Cell {
  /** A moment of an access. */
  public enum Moment {
    /** Somebody wants to read. */
    BEFORE_GET,
    /** The value has been read, but not been handed back yet. */
    AFTER_GET,
    /** Somebody wants to write. */
    BEFORE_SET,
    /** The value has been written. */
    AFTER_SET
  }

  /**
   * One access.
   *
   * @param thread who
   * @param writes whether it was a write
   * @param value what was read or written
   * @param site where in the student's sources
   */
  public record Access(Thread thread, boolean writes, int value, Site site) {
    /** As a step of a schedule. */
    public Step step(String actor) {
      String what = writes ? "writes" : "reads";
      return new Step(actor, site.file(), site.line(), what, Integer.toString(value));
    }
  }

  /** More accesses than this are not told of: somebody loops. */
  private static final int MOST_TOLD = 1_000;

  private final Crew crew;
  private final Gate gate;
  private final Optional<Moment> holding;
  private final Predicate<Thread> victims;
  private final List<Access> accesses = new ArrayList<>();
  private int value;
  private boolean held;

  private Cell(Crew crew, int start, Optional<Moment> holding, Predicate<Thread> victims) {
    this.crew = crew;
    this.gate = crew.gate();
    this.value = start;
    this.holding = holding;
    this.victims = victims;
  }

  /** A cell that lets everybody pass. */
  public static Cell of(Crew crew, int start) {
    return new Cell(crew, start, Optional.empty(), thread -> false);
  }

  /** A cell that holds the first one who comes to that moment, until {@link #letGo}. */
  public static Cell holding(Crew crew, int start, Moment moment) {
    return holding(crew, start, moment, thread -> true);
  }

  /**
   * A cell that holds one thread at that moment, until {@link #letGo}.
   *
   * @param victims asked by each thread that comes to that moment, one at a time, until it says yes
   */
  public static Cell holding(Crew crew, int start, Moment moment, Predicate<Thread> victims) {
    return new Cell(crew, start, Optional.of(moment), victims);
  }

  /** Reads. */
  public int get() {
    Site site = Site.here();
    holdAt(Moment.BEFORE_GET);
    int read = access(false, 0, site);
    holdAt(Moment.AFTER_GET);
    return read;
  }

  /** Writes. */
  public void set(int next) {
    Site site = Site.here();
    holdAt(Moment.BEFORE_SET);
    access(true, next, site);
    holdAt(Moment.AFTER_SET);
  }

  private synchronized int access(boolean writes, int next, Site site) {
    if (writes) {
      value = next;
    }
    if (accesses.size() < MOST_TOLD) {
      accesses.add(new Access(Thread.currentThread(), writes, value, site));
    }
    crew.progress();
    return value;
  }

  private void holdAt(Moment moment) {
    if (holding.filter(moment::equals).isPresent() && isVictim()) {
      gate.pass();
    }
  }

  private synchronized boolean isVictim() {
    boolean victim = !held && victims.test(Thread.currentThread());
    held |= victim;
    return victim;
  }

  /** Whether somebody is held here now. */
  public boolean holds() {
    return gate.held() > 0;
  }

  /** Lets go whoever is held, and holds nobody any more. */
  public void letGo() {
    gate.open();
  }

  /** What it holds now, without being an access. */
  public synchronized int value() {
    return value;
  }

  /** All accesses so far, in order; the first 1,000. */
  public synchronized List<Access> accesses() {
    return List.copyOf(accesses);
  }
}
