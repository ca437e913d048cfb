package gatekeeper;

public final class MeetingPoint {
  private final int parties;
  private final Runnable onMeet;
  private final Permits mutex = new Permits(1);
  private final Object monitor = new Object();
  private int present;
  private long round;

  public MeetingPoint(int parties, Runnable onMeet) {
    if (parties < 1) {
      throw new IllegalArgumentException("There is nobody to meet.");
    }
    this.parties = parties;
    this.onMeet = onMeet;
  }

  public int await() throws InterruptedException {
    mutex.acquire();
    long mine;
    int number;
    synchronized (monitor) {
      mine = round;
      number = present;
      present++;
    }
    if (number == parties - 1) {
      onMeet.run();
      synchronized (monitor) {
        present = 0;
        round++;
        monitor.notifyAll();
      }
      mutex.release();
      return number;
    }
    mutex.release();
    synchronized (monitor) {
      while (mine == round) {
        try {
          monitor.wait();
        } catch (InterruptedException e) {
          if (mine != round || present == parties) {
            waitForTheEnd(mine);
            Thread.currentThread().interrupt();
            return number;
          }
          present--;
          throw e;
        }
      }
    }
    return number;
  }

  /** The round is complete: whoever was interrupted now leaves with the others. */
  private void waitForTheEnd(long mine) {
    synchronized (monitor) {
      while (mine == round) {
        try {
          monitor.wait();
        } catch (InterruptedException again) {
          // It is interrupted already.
        }
      }
    }
  }
}
