package gatekeeper;

import java.util.concurrent.Semaphore;

public final class Permits {
  private final Semaphore semaphore;

  public Permits(int number) {
    semaphore = new Semaphore(number);
  }

  public void acquire() throws InterruptedException {
    semaphore.acquire();
  }

  public boolean tryAcquire() {
    return semaphore.tryAcquire();
  }

  public void release() {
    semaphore.release();
  }
}
