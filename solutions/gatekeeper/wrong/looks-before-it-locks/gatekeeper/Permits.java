package gatekeeper;

public final class Permits {
  private volatile int permits;

  public Permits(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("There cannot be less than none.");
    }
    permits = number;
  }

  public void acquire() throws InterruptedException {
    while (!tryAcquire()) {
      synchronized (this) {
        while (permits == 0) {
          wait();
        }
      }
    }
  }

  public boolean tryAcquire() {
    if (permits > 0) {
      synchronized (this) {
        permits--;
      }
      return true;
    }
    return false;
  }

  public synchronized void release() {
    permits++;
    notifyAll();
  }
}
