package duet.kit.hoist;

import duet.kit.hoist.Worker.Step;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Workers that come to see that they are stopped, each in another right way. */
final class Seen {
  private Seen() {}

  static final class VolatileField implements Worker {
    private final Step step;
    private volatile boolean stopped;

    VolatileField(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped) {
        step.once();
      }
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }

  static final class Atomic implements Worker {
    private final Step step;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Atomic(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped.getAcquire()) {
        step.once();
      }
    }

    @Override
    public void stop() {
      stopped.setRelease(true);
    }
  }

  static final class OpaqueHandle implements Worker {
    private static final VarHandle STOPPED = handle();
    private final Step step;
    private boolean stopped;

    OpaqueHandle(Step step) {
      this.step = step;
    }

    private static VarHandle handle() {
      try {
        return MethodHandles.lookup().findVarHandle(OpaqueHandle.class, "stopped", boolean.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    @Override
    public void run() {
      while (!(boolean) STOPPED.getOpaque(this)) {
        step.once();
      }
    }

    @Override
    public void stop() {
      STOPPED.setOpaque(this, true);
    }
  }

  static final class Synchronized implements Worker {
    private final Step step;
    private boolean stopped;

    Synchronized(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!isStopped()) {
        step.once();
      }
    }

    private synchronized boolean isStopped() {
      return stopped;
    }

    @Override
    public synchronized void stop() {
      stopped = true;
    }
  }

  static final class Locked implements Worker {
    private final Step step;
    private final Lock reading;
    private final Lock writing;
    private boolean stopped;

    private Locked(Step step, Lock reading, Lock writing) {
      this.step = step;
      this.reading = reading;
      this.writing = writing;
    }

    static Locked byOne(Step step) {
      Lock lock = new ReentrantLock();
      return new Locked(step, lock, lock);
    }

    static Locked byPair(Step step) {
      ReadWriteLock lock = new ReentrantReadWriteLock();
      return new Locked(step, lock.readLock(), lock.writeLock());
    }

    @Override
    public void run() {
      while (!isStopped()) {
        step.once();
      }
    }

    private boolean isStopped() {
      reading.lock();
      try {
        return stopped;
      } finally {
        reading.unlock();
      }
    }

    @Override
    public void stop() {
      writing.lock();
      try {
        stopped = true;
      } finally {
        writing.unlock();
      }
    }
  }

  static final class LatchCount implements Worker {
    private final Step step;
    private final CountDownLatch stop = new CountDownLatch(1);

    LatchCount(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (stop.getCount() > 0) {
        step.once();
      }
    }

    @Override
    public void stop() {
      stop.countDown();
    }
  }

  /** Spins nowhere: it is not compiled, and need not be. */
  static final class WaitsForIt implements Worker {
    private boolean stopped;

    @Override
    public synchronized void run() throws InterruptedException {
      while (!stopped) {
        wait();
      }
    }

    @Override
    public synchronized void stop() {
      stopped = true;
      notifyAll();
    }
  }

  static final class SleepsInBetween implements Worker {
    private final Step step;
    private volatile boolean stopped;

    SleepsInBetween(Step step) {
      this.step = step;
    }

    @Override
    public void run() throws InterruptedException {
      while (!stopped) {
        step.once();
        Thread.sleep(1);
      }
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }

  static final class YieldsInBetween implements Worker {
    private final Step step;
    private volatile boolean stopped;

    YieldsInBetween(Step step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped) {
        step.once();
        Thread.yield();
      }
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }
}
