package ticketoffice.checks;

import duet.kit.History;
import duet.kit.Sweep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ticketoffice.TicketOffice;

/**
 * Two threads at one office, each with some calls to make. Afterwards there must be an order of all
 * calls, one after the other, that explains what each gave back and what is sold in the end.
 */
final class Rush implements Sweep.Scene {
  /** One call of the office. */
  interface Wish {
    void make(Rush rush, String actor) throws Exception;
  }

  private final int seats;
  private final List<Wish> first;
  private final List<Wish> second;
  private final TicketOffice office;
  private final History<Map<Integer, String>> history = History.from(Map.of());

  private Rush(int seats, List<Wish> before, List<Wish> first, List<Wish> second)
      throws IllegalStateException {
    this.seats = seats;
    this.first = first;
    this.second = second;
    this.office = new TicketOffice(seats, seat -> {});
    makeAll(before, "before");
  }

  /**
   * A rush for so many seats.
   *
   * @param before what has been called before the two come
   */
  static Rush of(int seats, List<Wish> before, List<Wish> first, List<Wish> second) {
    return new Rush(seats, before, first, second);
  }

  static Wish buy(int seat) {
    return (rush, actor) ->
        rush.history.call(
            actor,
            "buy(" + seat + ")",
            () -> rush.office.buy(seat, actor),
            (plan, sold) -> rush.sale(plan, sold, actor, seat));
  }

  static Wish buyPair(int one, int other) {
    return (rush, actor) ->
        rush.history.call(
            actor,
            "buyPair(" + one + ", " + other + ")",
            () -> rush.office.buyPair(one, other, actor),
            (plan, sold) -> rush.sale(plan, sold, actor, one, other));
  }

  static Wish buyAny() {
    return (rush, actor) ->
        rush.history.call(
            actor,
            "buyAny()",
            () -> rush.office.buyAny(actor),
            (plan, seat) ->
                seat == -1
                    ? plan.size() == rush.seats ? Optional.of(plan) : Optional.empty()
                    : rush.sale(plan, true, actor, seat));
  }

  static Wish look() {
    return (rush, actor) ->
        rush.history.call(
            actor,
            "sold()",
            () -> plain(rush.office.sold()),
            (plan, told) -> plan.equals(told) ? Optional.of(plan) : Optional.empty());
  }

  /**
   * The same in a map of the JDK, with nothing in it that has code of the submission; null for
   * null. It is to be asked for where the submission may run: what it gave back is code of its own.
   *
   * @throws ClassCastException if there are other keys and values than were promised
   */
  static Map<Integer, String> plain(Map<Integer, String> sold) {
    if (sold == null) {
      return null;
    }
    Map<Integer, String> plain = new TreeMap<>();
    for (Map.Entry<?, ?> entry : sold.entrySet()) {
      plain.put((Integer) entry.getKey(), (String) entry.getValue());
    }
    return plain;
  }

  private Optional<Map<Integer, String>> sale(
      Map<Integer, String> plan, boolean sold, String who, int... wanted) {
    boolean free = true;
    for (int seat : wanted) {
      free &= !plan.containsKey(seat) && seat >= 0 && seat < seats;
    }
    if (!sold) {
      return free ? Optional.empty() : Optional.of(plan);
    }
    if (!free) {
      return Optional.empty();
    }
    Map<Integer, String> after = new HashMap<>(plan);
    for (int seat : wanted) {
      after.put(seat, who);
    }
    return Optional.of(Map.copyOf(after));
  }

  private void makeAll(List<Wish> wishes, String actor) {
    try {
      for (Wish wish : wishes) {
        wish.make(this, actor);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void first() {
    makeAll(first, "Ada");
  }

  @Override
  public void second() {
    makeAll(second, "Ben");
  }

  @Override
  public Optional<String> wrong() {
    try {
      makeAll(List.of(look()), "afterwards");
    } catch (RuntimeException e) {
      return Optional.of("Once both were back, sold could not be read.");
    }
    return history.isLinearizable()
        ? Optional.empty()
        : Optional.of(
            "There is no order, one after the other, in which these calls could have given this: "
                + history.inWords()
                + ".");
  }
}
