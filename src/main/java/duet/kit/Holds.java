package duet.kit;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who is held in a gate or a rendezvous of one crew.
 *
 * <p>A thread is taken off the list by whoever lets it go, at that moment, and not by itself when
 * it gets round to it: otherwise a thread that has been let go and was not scheduled yet would
 * still count as held, and so as stuck.
 *
 * <p>A lock and a condition instead of a monitor, since a virtual thread that waits in a monitor
 * pins its carrier on JDKs before 24.
 */
final class Holds {
  /**
   * Who was held at one moment.
   *
   * @param threadIds everybody
   * @param inGates those whom only the checker can let go; who is in a rendezvous can be let go by
   *     a thread that arrives
   * @param version changes whenever somebody comes or is let go
   */
  record View(Set<Long> threadIds, Set<Long> inGates, long version) {}

  /** Where a thread is held; its id is asked for on that thread, since a subclass may answer. */
  private record Held(Object probe, long threadId) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Thread, Held> held = new HashMap<>();
  private final Map<Object, Integer> interrupted = new IdentityHashMap<>();
  private final AtomicLong progress = new AtomicLong();
  private long version;
  private boolean poisoned;

  /**
   * Holds the calling thread in {@code probe} until it is let go. An interrupt neither lets it go
   * nor is lost: the flag is set again when the thread leaves.
   *
   * @param arrived runs at once, with the list locked; its answer false means not to hold
   * @throws Unwind once the check is over
   */
  void hold(Object probe, BooleanSupplier arrived) {
    lock.lock();
    try {
      progress();
      if (!poisoned && arrived.getAsBoolean()) {
        stay(probe);
      }
      if (poisoned) {
        throw new Unwind();
      }
    } finally {
      lock.unlock();
    }
  }

  private void stay(Object probe) {
    Thread self = Thread.currentThread();
    held.put(self, new Held(probe, self.getId()));
    version++;
    boolean wasInterrupted = false;
    while (held.containsKey(self)) {
      try {
        changed.await();
      } catch (InterruptedException e) {
        wasInterrupted = true;
        interrupted.merge(probe, 1, Integer::sum);
        progress();
      }
    }
    progress();
    if (wasInterrupted) {
      self.interrupt();
    }
  }

  /** Lets everybody in {@code probe} go, after {@code first} has run with the list locked. */
  void release(Object probe, Runnable first) {
    lock.lock();
    try {
      first.run();
      if (held.values().removeIf(in -> in.probe() == probe)) {
        version++;
        progress();
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Unwinds everybody who is held or comes later. */
  void poison() {
    lock.lock();
    try {
      poisoned = true;
      held.clear();
      version++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many threads are held in {@code probe}. */
  int heldIn(Object probe) {
    lock.lock();
    try {
      return (int) held.values().stream().filter(in -> in.probe() == probe).count();
    } finally {
      lock.unlock();
    }
  }

  /** How often somebody was interrupted who was held in {@code probe}. */
  int interruptedIn(Object probe) {
    return locked(() -> interrupted.getOrDefault(probe, 0));
  }

  /** Runs with the list locked. */
  <T> T locked(Supplier<T> body) {
    lock.lock();
    try {
      return body.get();
    } finally {
      lock.unlock();
    }
  }

  View view() {
    return locked(
        () -> new View(idsIn(probe -> true), idsIn(probe -> probe instanceof Gate), version));
  }

  private Set<Long> idsIn(Predicate<Object> probes) {
    return held.values().stream()
        .filter(in -> probes.test(in.probe()))
        .map(Held::threadId)
        .collect(Collectors.toSet());
  }

  /** Whether nobody came or was let go since. */
  boolean unchangedSince(View view) {
    return locked(() -> version == view.version());
  }

  /** Something happened that counts as getting on. */
  void progress() {
    progress.incrementAndGet();
  }

  /** How often something happened that counts as getting on. */
  long progressSoFar() {
    return progress.get();
  }
}
