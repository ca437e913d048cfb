package gatekeeper;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class MeetingPoint {
  private static final class Round {
    private int present;
    private boolean over;
  }

  private final int parties;
  private final Runnable onMeet;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private Round current = new Round();

  public MeetingPoint(int parties, Runnable onMeet) {
    if (parties < 1) {
      throw new IllegalArgumentException("There is nobody to meet.");
    }
    this.parties = parties;
    this.onMeet = onMeet;
  }

  public int await() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Round mine = current;
      int number = mine.present++;
      if (mine.present == parties) {
        onMeet.run();
        mine.over = true;
        current = new Round();
        opened.signalAll();
      }
      try {
        while (!mine.over) {
          opened.await();
        }
      } catch (InterruptedException e) {
        if (!mine.over) {
          mine.present--;
          throw e;
        }
        Thread.currentThread().interrupt();
      }
      return number;
    } finally {
      lock.unlock();
    }
  }
}
