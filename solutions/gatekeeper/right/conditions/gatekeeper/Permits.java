package gatekeeper;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class Permits {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition free = lock.newCondition();
  private int permits;

  public Permits(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("There cannot be less than none.");
    }
    permits = number;
  }

  public void acquire() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (permits == 0) {
        free.await();
      }
      permits--;
    } finally {
      lock.unlock();
    }
  }

  public boolean tryAcquire() {
    lock.lock();
    try {
      return permits > 0 && permits-- > 0;
    } finally {
      lock.unlock();
    }
  }

  public void release() {
    lock.lock();
    try {
      permits++;
      free.signal();
    } finally {
      lock.unlock();
    }
  }
}
