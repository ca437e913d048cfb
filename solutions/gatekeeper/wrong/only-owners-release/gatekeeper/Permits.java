package gatekeeper;

import java.util.HashMap;
import java.util.Map;

public final class Permits {
  private final Map<Thread, Integer> owners = new HashMap<>();
  private int permits;

  public Permits(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("There cannot be less than none.");
    }
    permits = number;
  }

  public synchronized void acquire() throws InterruptedException {
    while (permits == 0) {
      wait();
    }
    permits--;
    owners.merge(Thread.currentThread(), 1, Integer::sum);
  }

  public synchronized boolean tryAcquire() {
    if (permits == 0) {
      return false;
    }
    permits--;
    owners.merge(Thread.currentThread(), 1, Integer::sum);
    return true;
  }

  public synchronized void release() {
    if (owners.merge(Thread.currentThread(), -1, Integer::sum) < 0) {
      throw new IllegalStateException("You have no permit.");
    }
    permits++;
    notifyAll();
  }
}
