package ticketoffice;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

public final class TicketOffice {
  private final int seats;
  private final Log log;
  private final AtomicReference<Map<Integer, String>> plan = new AtomicReference<>(Map.of());

  public TicketOffice(int seats, Log log) {
    this.seats = seats;
    this.log = log;
  }

  public boolean buy(int seat, String who) {
    mustExist(seat);
    if (plan.get().containsKey(seat)) {
      return false;
    }
    log.checked(seat);
    return sell(who, seat);
  }

  public int buyAny(String who) {
    while (true) {
      Map<Integer, String> before = plan.get();
      int seat = 0;
      while (before.containsKey(seat)) {
        seat++;
      }
      if (seat >= seats) {
        return -1;
      }
      if (plan.compareAndSet(before, with(before, who, seat))) {
        return seat;
      }
    }
  }

  public boolean buyPair(int one, int other, String who) {
    mustBePair(one, other);
    return sell(who, one, other);
  }

  private boolean sell(String who, int... wanted) {
    while (true) {
      Map<Integer, String> before = plan.get();
      for (int seat : wanted) {
        if (before.containsKey(seat)) {
          return false;
        }
      }
      if (plan.compareAndSet(before, with(before, who, wanted))) {
        return true;
      }
    }
  }

  private static Map<Integer, String> with(Map<Integer, String> before, String who, int... wanted) {
    Map<Integer, String> after = new HashMap<>(before);
    for (int seat : wanted) {
      after.put(seat, who);
    }
    return Map.copyOf(after);
  }

  public Map<Integer, String> sold() {
    return plan.get();
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
