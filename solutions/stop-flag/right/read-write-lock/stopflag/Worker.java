package stopflag;

import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers do not keep each other waiting. */
public final class Worker implements Runnable {
  private final ReadWriteLock both = new ReentrantReadWriteLock();
  private final Lock reading = both.readLock();
  private final Lock writing = both.writeLock();
  private boolean stopped;
  private boolean ready;
  private int message;

  private final Step step;

  public Worker(Step step) {
    this.step = step;
  }

  @Override
  public void run() {
    while (!isStopped()) {
      step.once();
    }
  }

  public void stop() {
    writing.lock();
    try {
      stopped = true;
    } finally {
      writing.unlock();
    }
  }

  public void publish(int message) {
    writing.lock();
    try {
      this.message = message;
      ready = true;
    } finally {
      writing.unlock();
    }
  }

  public OptionalInt poll() {
    reading.lock();
    try {
      return ready ? OptionalInt.of(message) : OptionalInt.empty();
    } finally {
      reading.unlock();
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
}
