package ticketoffice;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class TicketOffice {
  private final int seats;
  private final Log log;
  private final Map<Integer, String> plan = new ConcurrentHashMap<>();

  public TicketOffice(int seats, Log log) {
    this.seats = seats;
    this.log = log;
  }

  public boolean buy(int seat, String who) {
    mustExist(seat);
    if (plan.containsKey(seat)) {
      return false;
    }
    log.checked(seat);
    plan.put(seat, who);
    return true;
  }

  public int buyAny(String who) {
    for (int seat = 0; seat < seats; seat++) {
      if (!plan.containsKey(seat)) {
        plan.put(seat, who);
        return seat;
      }
    }
    return -1;
  }

  public boolean buyPair(int one, int other, String who) {
    mustBePair(one, other);
    if (plan.containsKey(one) || plan.containsKey(other)) {
      return false;
    }
    plan.put(one, who);
    plan.put(other, who);
    return true;
  }

  public Map<Integer, String> sold() {
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
