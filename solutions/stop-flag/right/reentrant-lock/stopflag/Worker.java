package stopflag;

import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An explicit lock around every access. */
public final class Worker implements Runnable {
  private final Lock lock = new ReentrantLock();
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
    lock.lock();
    try {
      stopped = true;
    } finally {
      lock.unlock();
    }
  }

  public void publish(int message) {
    lock.lock();
    try {
      this.message = message;
      ready = true;
    } finally {
      lock.unlock();
    }
  }

  public OptionalInt poll() {
    lock.lock();
    try {
      return ready ? OptionalInt.of(message) : OptionalInt.empty();
    } finally {
      lock.unlock();
    }
  }

  private boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }
}
