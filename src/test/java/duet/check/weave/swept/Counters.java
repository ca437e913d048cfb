package duet.check.weave.swept;

import duet.kit.Call;
import duet.kit.Sweep;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** What a student might write, right and wrong, for the sweep to be tried on. */
public final class Counters {
  private Counters() {}

  /** Something that counts. */
  public interface Counter {
    /** One more. */
    void increment();

    /** How many so far. */
    int value();
  }

  /** Three steps and no protection. */
  public static final class Plain implements Counter {
    private int n;

    @Override
    public void increment() {
      n++;
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** As plain, in an array. */
  public static final class InAnArray implements Counter {
    private final int[] n = new int[1];

    @Override
    public void increment() {
      n[0] = n[0] + 1;
    }

    @Override
    public int value() {
      return n[0];
    }
  }

  /** Reads and writes are locked, one by one. */
  public static final class TwoMonitors implements Counter {
    private int n;

    @Override
    public void increment() {
      int seen;
      synchronized (this) {
        seen = n;
      }
      synchronized (this) {
        n = seen + 1;
      }
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Reads and writes are locked, one by one. */
  public static final class TwoLocks implements Counter {
    private final Lock lock = new ReentrantLock();
    private int n;

    @Override
    public void increment() {
      lock.lock();
      int seen = n;
      lock.unlock();
      lock.lock();
      n = seen + 1;
      lock.unlock();
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Right. */
  public static final class Synchronized implements Counter {
    private int n;

    @Override
    public synchronized void increment() {
      n++;
    }

    @Override
    public synchronized int value() {
      return n;
    }
  }

  /** Right. */
  public static final class Locked implements Counter {
    private final Lock lock = new ReentrantLock();
    private int n;

    @Override
    public void increment() {
      lock.lock();
      try {
        n++;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Right. */
  public static final class Permitted implements Counter {
    private final Semaphore permit = new Semaphore(1);
    private int n;

    @Override
    public void increment() {
      permit.acquireUninterruptibly();
      n++;
      permit.release();
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Right, but for everybody together. */
  public static final class OneLockForAll implements Counter {
    private int n;

    @Override
    public void increment() {
      synchronized (OneLockForAll.class) {
        n++;
      }
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** A home-made lock: one preemption of one thread does not break it, one of each does. */
  public static final class HomeMade implements Counter {
    private volatile boolean busy;
    private int n;

    @Override
    public void increment() {
      while (busy) {
        Thread.onSpinWait();
      }
      busy = true;
      n++;
      busy = false;
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Takes the lock a second time when it is contended, and never gives it back. */
  public static final class ForgetsToUnlock implements Counter {
    private final ReentrantLock lock = new ReentrantLock();
    private int n;

    @Override
    public void increment() {
      lock.lock();
      n++;
      if (!lock.hasQueuedThreads()) {
        lock.unlock();
      }
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Three steps and no protection, on a thread of the common pool. */
  public static final class InThePool implements Counter {
    private volatile int n;

    @Override
    public void increment() {
      CompletableFuture.runAsync(() -> n = n + 1).join();
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** As in the pool, without waiting for it. */
  public static final class FireAndForget implements Counter {
    private volatile int n;

    @Override
    public void increment() {
      new Thread(() -> n = n + 1).start();
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Right: a single thread makes all changes. */
  public static final class OneWorker implements Counter {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private volatile int n;

    @Override
    public void increment() {
      CompletableFuture.runAsync(() -> n = n + 1, worker).join();
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Right, and nobody comes back before the other one has counted, too. */
  public static final class Together implements Counter {
    private final CountDownLatch both = new CountDownLatch(2);
    private int n;

    @Override
    public void increment() {
      synchronized (this) {
        n++;
      }
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public synchronized int value() {
      return n;
    }
  }

  /** Right, after a long look. */
  public static final class HasTooManyPoints implements Counter {
    private volatile int n;
    private int seen;

    @Override
    public void increment() {
      for (int i = 0; i < 2_000; i++) {
        seen = n;
      }
      synchronized (this) {
        n++;
      }
    }

    @Override
    public int value() {
      return n;
    }

    /** What it saw last. */
    public int seen() {
      return seen;
    }
  }

  /** Somebody waits for the first increment, and is told of it in the same step. */
  public static final class TellsAtOnce implements Counter {
    private int n;

    @Override
    public synchronized void increment() {
      n++;
      notifyAll();
    }

    @Override
    public synchronized int value() {
      return n;
    }

    /** Waits for the first increment. */
    public synchronized void awaitOne() throws InterruptedException {
      while (n == 0) {
        wait();
      }
    }
  }

  /** Keeps others out by spinning, and tells in a monitor. */
  public static final class SpinsAndTells implements Counter {
    private final AtomicBoolean busy = new AtomicBoolean();
    private int n;

    @Override
    public void increment() {
      while (!busy.compareAndSet(false, true)) {
        Thread.onSpinWait();
      }
      n++;
      busy.set(false);
      synchronized (busy) {
        busy.notifyAll();
      }
    }

    @Override
    public int value() {
      while (!busy.compareAndSet(false, true)) {
        Thread.onSpinWait();
      }
      int value = n;
      busy.set(false);
      return value;
    }

    /** Waits for the first increment. */
    public void awaitOne() throws InterruptedException {
      synchronized (busy) {
        while (value() == 0) {
          busy.wait();
        }
      }
    }
  }

  /** Looks whether its increment was the first one when that need not be seen any more. */
  public static final class TellsTooLate implements Counter {
    private int n;

    @Override
    public void increment() {
      synchronized (this) {
        n++;
      }
      tellOfTheFirst();
    }

    private synchronized void tellOfTheFirst() {
      if (n == 1) {
        notifyAll();
      }
    }

    @Override
    public synchronized int value() {
      return n;
    }

    /** Waits for the first increment. */
    public synchronized void awaitOne() throws InterruptedException {
      while (n == 0) {
        wait();
      }
    }
  }

  /** Three steps and no protection, all of them named and none of them called. */
  public static final class ByReference implements Counter {
    private final AtomicInteger n = new AtomicInteger();

    @Override
    public void increment() {
      Optional.of(n).map(AtomicInteger::get).map(seen -> seen + 1).ifPresent(n::set);
    }

    @Override
    public int value() {
      return n.get();
    }
  }

  /** Counts by the length of what is in a builder. */
  public static final class InABuilder implements Counter {
    private final StringBuilder n = new StringBuilder();

    @Override
    public void increment() {
      int seen = n.length();
      n.setLength(seen + 1);
    }

    @Override
    public int value() {
      return n.length();
    }
  }

  /** As plain, by a name as compilers like them. */
  public static final class NamedWithADollar implements Counter {
    private int $n;

    @Override
    public void increment() {
      $n++;
    }

    @Override
    public int value() {
      return $n;
    }
  }

  /** Three steps and no protection, on threads that outlive the first attempt. */
  public static final class InAStaticPool implements Counter {
    private static final ExecutorService POOL = daemons(2);
    private volatile int n;

    @Override
    public void increment() {
      CompletableFuture.runAsync(() -> n = n + 1, POOL).join();
    }

    @Override
    public int value() {
      return n;
    }

    static ExecutorService daemons(int count) {
      ExecutorService pool =
          Executors.newFixedThreadPool(
              count,
              task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
              });
      for (int i = 0; i < count; i++) {
        pool.execute(() -> {});
      }
      return pool;
    }
  }

  /** Right: a single thread makes all changes of all counters. */
  public static final class OneStaticWorker implements Counter {
    private static final ExecutorService WORKER = InAStaticPool.daemons(1);
    private volatile int n;

    @Override
    public void increment() {
      CompletableFuture.runAsync(() -> n = n + 1, WORKER).join();
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Right, and writes a long text, step by step, for itself alone. */
  public static final class WritesALot implements Counter {
    private int n;
    private String last = "";

    @Override
    public synchronized void increment() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 500; i++) {
        text.append(i).append(i % 2 == 0 ? ", " : "; ");
      }
      last = text.reverse().toString();
      n++;
    }

    @Override
    public synchronized int value() {
      return last.isEmpty() ? 0 : n;
    }
  }

  /** Makes its lock when it is first needed: two that come together make two. */
  public static final class LazyLock implements Counter {
    private volatile Object lock;
    private int n;

    @Override
    public void increment() {
      if (lock == null) {
        lock = new Object();
      }
      synchronized (lock) {
        n++;
      }
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Tries for a lock very often, and then goes on without it. */
  public static final class GivesUp implements Counter {
    private final AtomicBoolean busy = new AtomicBoolean();
    private int n;

    @Override
    public void increment() {
      int tries = 0;
      while (!busy.compareAndSet(false, true) && tries < 300_000) {
        Thread.yield();
        tries++;
      }
      n++;
      busy.set(false);
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Naps for a while instead of keeping others out. */
  public static final class Naps implements Counter {
    private int n;

    @Override
    public void increment() {
      try {
        Thread.sleep(1);
        TimeUnit.MILLISECONDS.sleep(1);
        LockSupport.parkNanos(1_000_000);
        Thread.sleep(3_600_000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      n++;
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Spins for five seconds at most. */
  public static final class SpinsByTheClock implements Counter {
    private final AtomicBoolean busy = new AtomicBoolean();
    private int n;

    @Override
    public void increment() {
      long end = System.nanoTime() + 5_000_000_000L;
      while (!busy.compareAndSet(false, true) && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      n++;
      busy.set(false);
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Tries for a lock for a while, and goes on whether it has it or not. */
  public static final class TriesAndGoesOn implements Counter {
    private final ReentrantLock lock = new ReentrantLock();
    private int n;

    @Override
    public void increment() {
      boolean mine;
      try {
        mine = lock.tryLock(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      n++;
      if (mine) {
        lock.unlock();
      }
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Right: naps for as long as the lock is not free. */
  public static final class NapsUntilFree implements Counter {
    private final AtomicBoolean busy = new AtomicBoolean();
    private int n;

    @Override
    public void increment() {
      while (!busy.compareAndSet(false, true)) {
        try {
          Thread.sleep(1);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      n++;
      busy.set(false);
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Right: waits for a day, if need be. */
  public static final class WaitsForADay implements Counter {
    private final ReentrantLock lock = new ReentrantLock();
    private int n;

    @Override
    public void increment() {
      try {
        if (!lock.tryLock(1, TimeUnit.DAYS)) {
          throw new IllegalStateException("a day is over");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      n++;
      lock.unlock();
    }

    @Override
    public int value() {
      return n;
    }
  }

  /** Counts well, and never tells how many. */
  public static final class NeverTells implements Counter {
    private final Semaphore told = new Semaphore(0);
    private int n;

    @Override
    public synchronized void increment() {
      n++;
    }

    @Override
    public int value() {
      told.acquireUninterruptibly();
      return n;
    }
  }

  /** Tells whether a class was initialised before the two are called. */
  public static final class Initialised implements Sweep.Scene {
    private boolean before;

    @Override
    public void first() {
      before = Noted.late;
      Late.touch();
    }

    @Override
    public void second() {
      Late.touch();
    }

    @Override
    public Optional<String> wrong() {
      return before ? Optional.empty() : Optional.of("It was initialised meanwhile.");
    }
  }

  /** Tells whether a class was initialised before this is called. */
  public static final class InitialisedBefore implements Counter, Call.Body {
    private boolean before;

    @Override
    public void run() {
      before = Noted.late;
    }

    @Override
    public void increment() {
      Late.touch();
    }

    @Override
    public int value() {
      return before ? 1 : 0;
    }
  }

  /** What is noted of others. */
  static final class Noted {
    static boolean late;

    private Noted() {}
  }

  /** Nobody uses it before the two are called. */
  static final class Late {
    static {
      Noted.late = true;
    }

    private Late() {}

    static void touch() {}
  }

  /** Cannot be initialised, and nobody minds. */
  static final class Broken {
    static final int N = Integer.parseInt("none");

    private Broken() {}
  }
}
