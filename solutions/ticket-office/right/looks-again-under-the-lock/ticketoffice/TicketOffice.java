package ticketoffice;

import java.util.HashMap;
import java.util.Map;

public final class TicketOffice {
  private final int seats;
  private final Log log;
  private final Map<Integer, String> plan = new HashMap<>();

  public TicketOffice(int seats, Log log) {
    this.seats = seats;
    this.log = log;
  }

  public boolean buy(int seat, String who) {
    mustExist(seat);
    synchronized (this) {
      if (plan.containsKey(seat)) {
        return false;
      }
    }
    log.checked(seat);
    synchronized (this) {
      return plan.putIfAbsent(seat, who) == null;
    }
  }

  public synchronized int buyAny(String who) {
    for (int seat = 0; seat < seats; seat++) {
      if (plan.putIfAbsent(seat, who) == null) {
        return seat;
      }
    }
    return -1;
  }

  public synchronized boolean buyPair(int one, int other, String who) {
    mustBePair(one, other);
    if (plan.containsKey(one) || plan.containsKey(other)) {
      return false;
    }
    plan.put(one, who);
    plan.put(other, who);
    return true;
  }

  public synchronized Map<Integer, String> sold() {
    return new HashMap<>(plan);
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
