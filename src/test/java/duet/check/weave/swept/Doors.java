package duet.check.weave.swept;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Doors at which one waits until they are opened. */
public final class Doors {
  private Doors() {}

  /** A door. */
  public interface Door {
    void pass() throws InterruptedException;

    void open();
  }

  /** Looks again after having been woken. */
  public static final class Guarded implements Door {
    private boolean open;

    @Override
    public synchronized void pass() throws InterruptedException {
      while (!open) {
        wait();
      }
    }

    @Override
    public synchronized void open() {
      open = true;
      notifyAll();
    }
  }

  /** Believes whoever wakes it. */
  public static final class Trusting implements Door {
    private final Object monitor = new Object();

    @Override
    public void pass() throws InterruptedException {
      synchronized (monitor) {
        monitor.wait();
      }
    }

    @Override
    public void open() {
      synchronized (monitor) {
        monitor.notifyAll();
      }
    }
  }

  /** Believes whoever signals. */
  public static final class TrustingCondition implements Door {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();

    @Override
    public void pass() throws InterruptedException {
      lock.lock();
      try {
        opened.await();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void open() {
      lock.lock();
      try {
        opened.signal();
      } finally {
        lock.unlock();
      }
    }
  }
}
