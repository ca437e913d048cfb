package ticketoffice;

import java.util.HashMap;
import java.util.Map;

/** The plan is written down in a builder, and whoever takes any seat reads on by itself. */
public final class TicketOffice {
  private final int seats;
  private final Log log;
  private final StringBuilder plan = new StringBuilder(";");

  public TicketOffice(int seats, Log log) {
    this.seats = seats;
    this.log = log;
  }

  public boolean buy(int seat, String who) {
    mustExist(seat);
    synchronized (this) {
      if (!isFree(seat)) {
        return false;
      }
    }
    log.checked(seat);
    synchronized (this) {
      boolean free = isFree(seat);
      if (free) {
        sell(seat, who);
      }
      return free;
    }
  }

  public int buyAny(String who) {
    for (int seat = 0; seat < seats; seat++) {
      if (isFree(seat)) {
        sell(seat, who);
        return seat;
      }
    }
    return -1;
  }

  public synchronized boolean buyPair(int one, int other, String who) {
    mustBePair(one, other);
    if (!isFree(one) || !isFree(other)) {
      return false;
    }
    sell(one, who);
    sell(other, who);
    return true;
  }

  public synchronized Map<Integer, String> sold() {
    Map<Integer, String> sold = new HashMap<>();
    for (String sale : plan.toString().split(";")) {
      int seat = sale.indexOf('=');
      if (seat > 0) {
        sold.put(Integer.parseInt(sale.substring(0, seat)), sale.substring(seat + 1));
      }
    }
    return sold;
  }

  private boolean isFree(int seat) {
    return plan.indexOf(";" + seat + "=") < 0;
  }

  private void sell(int seat, String who) {
    plan.append(seat).append("=").append(who).append(";");
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
