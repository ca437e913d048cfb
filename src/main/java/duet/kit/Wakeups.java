package duet.kit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Knows on which monitors and conditions the submission waits, and wakes whoever waits there
 * without a reason.
 *
 * <p>Java allows such a wake-up ({@link Object#wait()}, {@link Condition#await()}), and in practice
 * hardly ever makes one; so a test that does not bring it about never sees that somebody did not
 * look again. It is made by what anybody could do: taking the lock and waking all.
 *
 * <p>Only for checks with {@code flavour = SWEPT}: the grader weaves in what tells where somebody
 * waits. Waits with a time limit, waits in other classes of the JDK, and conditions of locks that
 * the submission has written itself are not known here.
 */
public final class Wakeups implements AutoCloseable {
  private static volatile Wakeups watching;

  private final Crew crew;
  private final Map<Object, Object> lockOfCondition = new IdentityHashMap<>();
  private final List<Object> places = new ArrayList<>();

  private Wakeups(Crew crew) {
    this.crew = crew;
  }

  /**
   * Begins to watch; before anything of the submission is made whose waits are to be known.
   *
   * @throws IllegalStateException if the running check is not of flavour {@code SWEPT}
   */
  public static Wakeups watch(Crew crew) {
    if (crew.context().conditions().flavour() != Flavour.SWEPT) {
      throw new IllegalStateException("a check that wakes must say flavour = SWEPT");
    }
    watching = new Wakeups(crew);
    return watching;
  }

  /** Woven in: somebody is about to wait here. */
  static void waits(Object place) {
    Wakeups now = watching;
    if (now != null && place != null) {
      now.add(place);
    }
  }

  /** Woven in: a condition was made. */
  static void made(Object lock, Object condition) {
    Wakeups now = watching;
    if (now != null) {
      now.add(lock, condition);
    }
  }

  private synchronized void add(Object place) {
    if (places.stream().noneMatch(known -> known == place)) {
      places.add(place);
    }
  }

  private synchronized void add(Object lock, Object condition) {
    lockOfCondition.put(condition, lock);
  }

  private synchronized List<Place> known() {
    List<Place> known = new ArrayList<>();
    for (Object place : places) {
      if (!(place instanceof Condition condition)) {
        known.add(new Monitor(place));
      } else if (lockOfCondition.get(place) instanceof Lock lock) {
        known.add(new OfLock(lock, condition));
      }
    }
    return known;
  }

  /**
   * Wakes everybody who has waited anywhere since the watching began, and comes back when all that
   * can move have come to rest again.
   *
   * @return how many places were woken; 0 if nobody has waited where it could be seen
   */
  public int wakeAll() {
    List<Place> all = known();
    // On a thread of its own: the lock may be held for ever.
    Call waker = crew.call("waker", () -> all.forEach(Place::wakeAll));
    crew.awaitDoneOrStuck(waker::ended);
    crew.awaitDoneOrStuck(() -> false);
    return all.size();
  }

  /**
   * Does something with the one lock in hand that all waits so far belong to. Whoever is woken
   * meanwhile cannot go on before the calling thread waits itself, or is done: so it is certain,
   * and no luck, who comes first.
   *
   * @return false, with nothing done, if the waits so far belong to no lock or to several: then
   *     nobody else could do this either
   */
  public boolean withTheOnlyLock(Runnable body) {
    Optional<Place> only = onlyLock();
    only.ifPresent(place -> place.holding(body));
    return only.isPresent();
  }

  private Optional<Place> onlyLock() {
    List<Place> all = known();
    boolean one =
        !all.isEmpty()
            && all.size() == places()
            && all.stream().allMatch(place -> place.lock() == all.get(0).lock());
    return one ? Optional.of(all.get(0)) : Optional.empty();
  }

  private synchronized int places() {
    return places.size();
  }

  /** Watches no longer. */
  @Override
  public void close() {
    watching = null;
  }

  /** Where somebody waits. */
  private interface Place {
    Object lock();

    void wakeAll();

    void holding(Runnable body);
  }

  private record Monitor(Object lock) implements Place {
    @Override
    public void wakeAll() {
      synchronized (lock) {
        lock.notifyAll();
      }
    }

    @Override
    public void holding(Runnable body) {
      synchronized (lock) {
        body.run();
      }
    }
  }

  private record OfLock(Lock lock, Condition condition) implements Place {
    @Override
    public void wakeAll() {
      holding(condition::signalAll);
    }

    @Override
    public void holding(Runnable body) {
      lock.lock();
      try {
        body.run();
      } finally {
        lock.unlock();
      }
    }
  }
}
