package ticketoffice;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

public final class TicketOffice {
  private final int seats;
  private final Log log;
  private final String[] owners;
  private final ReentrantLock[] locks;

  public TicketOffice(int seats, Log log) {
    this.seats = seats;
    this.log = log;
    owners = new String[seats];
    locks = new ReentrantLock[4];
    for (int seat = 0; seat < locks.length; seat++) {
      locks[seat] = new ReentrantLock();
    }
  }

  public boolean buy(int seat, String who) {
    mustExist(seat);
    locks[seat % 4].lock();
    try {
      if (owners[seat] != null) {
        return false;
      }
      log.checked(seat);
      owners[seat] = who;
      return true;
    } finally {
      locks[seat % 4].unlock();
    }
  }

  public int buyAny(String who) {
    lockAll();
    try {
      for (int seat = 0; seat < seats; seat++) {
        if (owners[seat] == null) {
          owners[seat] = who;
          return seat;
        }
      }
      return -1;
    } finally {
      unlockAll();
    }
  }

  public boolean buyPair(int one, int other, String who) {
    mustBePair(one, other);
    lockAll();
    try {
      if (owners[one] != null || owners[other] != null) {
        return false;
      }
      owners[one] = who;
      owners[other] = who;
      return true;
    } finally {
      unlockAll();
    }
  }

  public Map<Integer, String> sold() {
    lockAll();
    try {
      Map<Integer, String> sold = new HashMap<>();
      for (int seat = 0; seat < seats; seat++) {
        if (owners[seat] != null) {
          sold.put(seat, owners[seat]);
        }
      }
      return sold;
    } finally {
      unlockAll();
    }
  }

  private void lockAll() {
    for (ReentrantLock lock : locks) {
      lock.lock();
    }
  }

  private void unlockAll() {
    for (ReentrantLock lock : locks) {
      lock.unlock();
    }
  }

  private void mustExist(int seat) {
    if (seat < 0 || seat >= seats) {
      throw new IllegalArgumentException("There is no seat " + seat + ".");
    }
  }

  private void mustBePair(int one, int other) {
    mustExist(one);
    mustExist(other);
    if (one == other) {
      throw new IllegalArgumentException("That is one seat.");
    }
  }
}
