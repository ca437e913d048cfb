package gatekeeper;

public final class Permits {
  private volatile boolean busy;
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
    while (busy) {
      Thread.onSpinWait();
    }
    busy = true;
    boolean got = permits > 0;
    if (got) {
      permits--;
    }
    busy = false;
    return got;
  }

  public void release() {
    while (busy) {
      Thread.onSpinWait();
    }
    busy = true;
    permits++;
    busy = false;
    synchronized (this) {
      notifyAll();
    }
  }
}
