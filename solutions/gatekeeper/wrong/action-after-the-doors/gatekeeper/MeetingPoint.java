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

  public int await() throws InterruptedException {
    int number;
    synchronized (this) {
      int mine = round;
      number = present++;
      if (present < parties) {
        try {
          while (mine == round) {
            wait();
          }
        } catch (InterruptedException e) {
          if (mine == round) {
            present--;
          }
          throw e;
        }
        return number;
      }
      present = 0;
      round++;
      notifyAll();
    }
    onMeet.run();
    return number;
  }
}
