package ticketoffice;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class TicketOffice {
  private final int seats;
  private final Log log;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<Integer, String> plan = new HashMap<>();

  public TicketOffice(int seats, Log log) {
    this.seats = seats;
    this.log = log;
  }

  public boolean buy(int seat, String who) {
    mustExist(seat);
    if (sold().containsKey(seat)) {
      return false;
    }
    log.checked(seat);
    lock.writeLock().lock();
    try {
      return plan.putIfAbsent(seat, who) == null;
    } finally {
      lock.writeLock().unlock();
    }
  }

  public int buyAny(String who) {
    lock.writeLock().lock();
    try {
      for (int seat = 0; seat < seats; seat++) {
        if (plan.putIfAbsent(seat, who) == null) {
          return seat;
        }
      }
      return -1;
    } finally {
      lock.writeLock().unlock();
    }
  }

  public boolean buyPair(int one, int other, String who) {
    mustBePair(one, other);
    lock.writeLock().lock();
    try {
      if (plan.containsKey(one) || plan.containsKey(other)) {
        return false;
      }
      plan.put(one, who);
      plan.put(other, who);
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  public Map<Integer, String> sold() {
    lock.readLock().lock();
    try {
      return new HashMap<>(plan);
    } finally {
      lock.readLock().unlock();
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
