package duet.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Calls that several threads made of one object, and whether there is an order of them, one after
 * the other, that explains what each gave back: whether the history is linearizable (Herlihy and
 * Wing, TOPLAS 1990). A call that came back before another one began stands before it in every such
 * order; calls that overlapped may stand either way.
 *
 * <p>The order is searched for as Wing and Gong did (JPDC 1993): take any call that no unfinished
 * business stands before, see whether its result is possible in the present state, and go on from
 * there; what has been tried with the same calls in the same state is not tried again.
 *
 * <p>Time is a counter: of begins and ends, whichever came first. Used from any thread.
 *
 * @param <S> the state of the object, as a value with {@code equals} and {@code hashCode}
 */
public final class History<S> {
  /** More calls than this are not searched: the number of orders explodes. */
  private static final int MOST_CALLS = 20;

  /**
   * What a call does, told by what it gave back.
   *
   * @param <S> the state
   * @param <R> the result
   */
  @FunctionalInterface
  public interface Effect<S, R> {
    /** The state after the call; empty if it could not have given this result in that state. */
    Optional<S> after(S before, R result);
  }

  /** Decides about one call in one state. */
  private interface Move<S> {
    Optional<S> from(S before);
  }

  private record Made<S>(
      String actor, String what, String result, int begun, int ended, Move<S> move) {
    /** Whether it must stand before the other in any order. */
    boolean precedes(Made<S> other) {
      return ended < other.begun();
    }
  }

  /** What is left to be put into order, and the state so far. */
  private record Position<S>(Set<Made<S>> left, S state) {}

  private final S initial;
  private final List<Made<S>> made = new ArrayList<>();
  private int clock;

  private History(S initial) {
    this.initial = initial;
  }

  /** Of an object that begins in this state. */
  public static <S> History<S> from(S initial) {
    return new History<>(initial);
  }

  /**
   * Makes a call and notes it. One that throws is not noted.
   *
   * @param actor the role of the calling thread, the same on every run
   * @param what the call in words, as in {@code buy(1)}
   * @return what the call gave back
   */
  public <R> R call(String actor, String what, Callable<R> body, Effect<S, R> effect)
      throws Exception {
    int begun = tick();
    R result = body.call();
    note(actor, what, result, begun, effect);
    return result;
  }

  private synchronized int tick() {
    return ++clock;
  }

  private synchronized <R> void note(
      String actor, String what, R result, int begun, Effect<S, R> effect) {
    made.add(
        new Made<>(
            actor,
            what,
            Bounded.text(String.valueOf(result)),
            begun,
            ++clock,
            state -> effect.after(state, result)));
  }

  /**
   * Whether there is an order that explains all results.
   *
   * @throws IllegalStateException if there are more than 20 calls
   */
  public synchronized boolean isLinearizable() {
    if (made.size() > MOST_CALLS) {
      throw new IllegalStateException(made.size() + " calls are too many to be put into order");
    }
    return explains(new HashSet<>(made), initial, new HashSet<>());
  }

  private boolean explains(Set<Made<S>> left, S state, Set<Position<S>> tried) {
    if (left.isEmpty()) {
      return true;
    }
    if (!tried.add(new Position<>(Set.copyOf(left), state))) {
      return false;
    }
    for (Made<S> next : left) {
      if (left.stream().noneMatch(other -> other.precedes(next))) {
        Optional<S> after = next.move().from(state);
        Set<Made<S>> rest = new HashSet<>(left);
        rest.remove(next);
        if (after.isPresent() && explains(rest, after.get(), tried)) {
          return true;
        }
      }
    }
    return false;
  }

  /** All calls in words, each with what it gave back, by actor and in the order of their begins. */
  public synchronized String inWords() {
    return made.stream()
        .sorted(
            (one, other) -> {
              int byActor = one.actor().compareTo(other.actor());
              return byActor != 0 ? byActor : Integer.compare(one.begun(), other.begun());
            })
        .map(each -> each.actor() + ": " + each.what() + " gave " + each.result())
        .reduce((all, next) -> all + "; " + next)
        .orElse("no call");
  }

  @Override
  public String toString() {
    return inWords();
  }
}
