package ticketoffice;

import java.util.HashMap;
import java.util.Map;

public final class TicketOffice {
  private static final class Seat {
    private volatile boolean busy;
    private volatile String owner;

    void begin() {
      while (busy) {
        Thread.onSpinWait();
      }
      busy = true;
    }
  }

  private final int seats;
  private final Log log;
  private final Seat[] all;

  public TicketOffice(int seats, Log log) {
    this.seats = seats;
    this.log = log;
    all = new Seat[seats];
    for (int seat = 0; seat < seats; seat++) {
      all[seat] = new Seat();
    }
  }

  public boolean buy(int seat, String who) {
    mustExist(seat);
    all[seat].begin();
    boolean free = all[seat].owner == null;
    if (free) {
      log.checked(seat);
      all[seat].owner = who;
    }
    all[seat].busy = false;
    return free;
  }

  public int buyAny(String who) {
    beginAll();
    int sold = -1;
    for (int seat = 0; seat < seats && sold < 0; seat++) {
      if (all[seat].owner == null) {
        all[seat].owner = who;
        sold = seat;
      }
    }
    endAll();
    return sold;
  }

  public boolean buyPair(int one, int other, String who) {
    mustBePair(one, other);
    all[Math.min(one, other)].begin();
    all[Math.max(one, other)].begin();
    boolean free = all[one].owner == null && all[other].owner == null;
    if (free) {
      all[one].owner = who;
      all[other].owner = who;
    }
    all[one].busy = false;
    all[other].busy = false;
    return free;
  }

  public Map<Integer, String> sold() {
    beginAll();
    Map<Integer, String> sold = new HashMap<>();
    for (int seat = 0; seat < seats; seat++) {
      if (all[seat].owner != null) {
        sold.put(seat, all[seat].owner);
      }
    }
    endAll();
    return sold;
  }

  private void beginAll() {
    for (Seat seat : all) {
      seat.begin();
    }
  }

  private void endAll() {
    for (Seat seat : all) {
      seat.busy = false;
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
