package gatekeeper;

public final class MeetingPoint {
  private final int parties;
  private final Runnable onMeet;
  private int present;
  private int round;

  public MeetingPoint(int parties, Runnable onMeet) {
    if (parties < 1) {
      throw new IllegalArgumentException("There is nobody to meet.");
    }
    this.parties = parties;
    this.onMeet = onMeet;
  }

  public synchronized int await() throws InterruptedException {
    int mine = round;
    int number = present++;
    if (present == parties) {
      onMeet.run();
      present = 0;
      round++;
      notifyAll();
      return number;
    }
    while (mine == round) {
      try {
        wait();
      } catch (InterruptedException e) {
        if (mine == round) {
          present--;
          throw e;
        }
        Thread.currentThread().interrupt();
        break;
      }
    }
    return number;
  }
}
