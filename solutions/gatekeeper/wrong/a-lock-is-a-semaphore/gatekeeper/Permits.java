package gatekeeper;

import java.util.concurrent.locks.ReentrantLock;

public final class Permits {
  private final ReentrantLock lock = new ReentrantLock();

  public Permits(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("There cannot be less than none.");
    }
  }

  public void acquire() throws InterruptedException {
    lock.lockInterruptibly();
  }

  public boolean tryAcquire() {
    return lock.tryLock();
  }

  public void release() {
    lock.unlock();
  }
}
