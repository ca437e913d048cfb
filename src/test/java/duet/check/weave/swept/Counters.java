package duet.check.weave.swept;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
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
}
