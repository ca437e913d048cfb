package ticketoffice;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

public final class TicketOffice {
  private static final class Gone extends RuntimeException {
    Gone() {
      super("gone", null, false, false);
    }
  }

  private final Log log;
  private final Set<Integer> sold = new HashSet<>();

  public TicketOffice(int seats, Log log) {
    this.log = log;
  }

  public boolean buy(int seat, String who) {
    if (!sold.add(seat)) {
      return false;
    }
    log.checked(seat);
    return true;
  }

  public int buyAny(String who) {
    return 0;
  }

  public boolean buyPair(int one, int other, String who) {
    return true;
  }

  public Map<Integer, String> sold() {
    return new AbstractMap<>() {
      @Override
      public Set<Map.Entry<Integer, String>> entrySet() {
        throw new Gone();
      }

      @Override
      public int size() {
        throw new Gone();
      }
    };
  }
}
