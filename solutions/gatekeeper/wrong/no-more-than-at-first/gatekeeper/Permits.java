package gatekeeper;

public final class Permits {
  private final int most;
  private int permits;

  public Permits(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("There cannot be less than none.");
    }
    permits = number;
    most = Math.max(number, 1) * 3;
  }

  public synchronized void acquire() throws InterruptedException {
    while (permits == 0) {
      wait();
    }
    permits--;
  }

  public synchronized boolean tryAcquire() {
    if (permits == 0) {
      return false;
    }
    permits--;
    return true;
  }

  public synchronized void release() {
    if (permits == most) {
      throw new IllegalStateException("All permits are there already.");
    }
    permits++;
    notifyAll();
  }
}
