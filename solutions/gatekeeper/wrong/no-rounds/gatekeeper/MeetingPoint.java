package gatekeeper;

public final class MeetingPoint {
  private final int parties;
  private final Runnable onMeet;
  private int present;

  public MeetingPoint(int parties, Runnable onMeet) {
    if (parties < 1) {
      throw new IllegalArgumentException("There is nobody to meet.");
    }
    this.parties = parties;
    this.onMeet = onMeet;
  }

  public synchronized int await() throws InterruptedException {
    int number = present++;
    if (present == parties) {
      onMeet.run();
      present = 0;
      notifyAll();
      return number;
    }
    try {
      while (present != 0) {
        wait();
      }
    } catch (InterruptedException e) {
      present--;
      throw e;
    }
    return number;
  }
}
