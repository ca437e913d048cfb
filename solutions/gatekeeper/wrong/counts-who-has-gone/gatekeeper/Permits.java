package gatekeeper;

public final class Permits {
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
  }

  public synchronized boolean tryAcquire() {
    if (permits == 0) {
      return false;
    }
    permits--;
    return true;
  }

  public synchronized void release() {
    permits++;
    notifyAll();
  }
}
