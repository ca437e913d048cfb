package duet.kit;

import duet.kit.HeldLocks.Edge;
import duet.kit.HeldLocks.Lock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which order a submission takes its locks, collected from threads that were stuck one at a
 * time, in any number of calls. A circle in it is a deadlock that only waits for its moment: no
 * deadlock has to happen for it to be proved.
 *
 * <p>It takes a circle whose threads can be there at the same time: where two of them hold the same
 * further lock, one keeps the other out, and that is no deadlock.
 */
public final class LockOrder {
  /** More locks than this in one circle are not looked for. */
  private static final int LONGEST = 8;

  /**
   * Somebody was seen to hold one lock and want another.
   *
   * @param actor the role of the thread, such as {@code from A to B}; never a thread name
   * @param edge what was seen
   */
  private record Seen(String actor, Edge edge) {}

  private final Map<Lock, String> names = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<List<Object>, Seen> seen = new LinkedHashMap<>();

  /**
   * Gives a lock a name for the student, such as {@code the lock of account A}. A lock without one
   * is told by its class, and by a number where there are several.
   */
  public LockOrder name(Lock lock, String name) {
    names.put(lock, name);
    return this;
  }

  /**
   * Adds what one thread was seen to hold and want.
   *
   * @param actor the role that the thread plays, the same words on every run
   * @param edges from {@link HeldLocks#edges}
   */
  public void add(String actor, List<Edge> edges) {
    for (Edge edge : edges) {
      seen.putIfAbsent(List.of(edge.held(), edge.wanted(), edge.allHeld()), new Seen(actor, edge));
    }
  }

  /** A shortest circle of at least two locks, the first that was seen; empty if there is none. */
  public Optional<Circle> circle() {
    for (int length = 2; length <= LONGEST; length++) {
      for (Seen first : seen.values()) {
        Optional<List<Seen>> found = extend(List.of(first), length);
        if (found.isPresent()) {
          return Optional.of(new Circle(found.get().stream().map(this::told).toList()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Seen>> extend(List<Seen> path, int length) {
    Lock wanted = path.get(path.size() - 1).edge().wanted();
    if (path.size() == length) {
      return wanted.equals(path.get(0).edge().held()) ? Optional.of(path) : Optional.empty();
    }
    return seen.values().stream()
        .filter(next -> next.edge().held().equals(wanted) && fits(next, path))
        .map(next -> extend(with(next, path), length))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether somebody can be there while all the others are where they are. */
  private static boolean fits(Seen next, List<Seen> path) {
    Set<Lock> taken = new HashSet<>();
    path.forEach(before -> taken.addAll(before.edge().allHeld()));
    return next.edge().allHeld().stream().noneMatch(taken::contains);
  }

  private static List<Seen> with(Seen next, List<Seen> path) {
    List<Seen> longer = new ArrayList<>(path);
    longer.add(next);
    return longer;
  }

  private Link told(Seen in) {
    Edge edge = in.edge();
    return new Link(in.actor(), nameOf(edge.held()), nameOf(edge.wanted()), edge.wantedAt());
  }

  private String nameOf(Lock lock) {
    return names.computeIfAbsent(lock, this::numbered);
  }

  private String numbered(Lock lock) {
    int number = numbers.merge(lock.type(), 1, Integer::sum);
    return "the " + lock.type() + " no. " + number;
  }

  /**
   * One part of a circle: who holds what and wants what.
   *
   * @param actor the role of the thread
   * @param held the name of the lock that it holds
   * @param wanted the name of the lock that it wants
   * @param at where in the submission it waits for that
   */
  public record Link(String actor, String held, String wanted, Site at) {}

  /**
   * Locks that can all wait for each other.
   *
   * @param links at least two; each wants what the next one holds, and the last what the first one
   *     holds
   */
  public record Circle(List<Link> links) {
    /** Takes a copy. */
    public Circle {
      links = List.copyOf(links);
    }

    /**
     * As in {@code one holds account A and wants account B, while one holds account B and wants
     * account A}.
     */
    public String inWords() {
      return String.join(
          ", while ",
          links.stream()
              .map(link -> "one holds " + link.held() + " and wants " + link.wanted())
              .toList());
    }

    /** The proof: a step for each thread, at the line where it waits for the other lock. */
    public Evidence evidence() {
      return Evidence.proved(links.stream().map(Circle::step).toList());
    }

    private static Step step(Link link) {
      String what = "holds " + link.held() + " and wants " + link.wanted();
      return new Step(link.actor(), link.at().file(), link.at().line(), what, "");
    }
  }
}
