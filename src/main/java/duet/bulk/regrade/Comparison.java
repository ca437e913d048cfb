package duet.bulk.regrade;

import duet.bulk.journal.JournalFault;
import duet.bulk.regrade.Why.Cause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the marks that moved between two gradings, and why each of them did. */
public final class Comparison {
  private final Grading old;
  private final Grading now;
  private final Circumstances circumstances;
  private final List<Move> moves = new ArrayList<>();
  private final List<String> notCompared = new ArrayList<>();
  private int compared;

  private Comparison(Grading old, Grading now) {
    this.old = old;
    this.now = now;
    this.circumstances = new Circumstances(old, now);
  }

  /**
   * What came of it.
   *
   * @param compared how many submissions both have a report of
   * @param notCompared ids of those that one of the two has not graded yet
   * @param moves every mark that moved, and every outcome that changed without a reason, by
   *     submission
   */
  public record Result(int compared, List<String> notCompared, List<Move> moves) {
    /** Takes copies. */
    public Result {
      notCompared = List.copyOf(notCompared);
      moves = List.copyOf(moves);
    }

    /** The moves that no reason is known for: a person must look. */
    public List<Move> unstable() {
      return moves.stream().filter(Move::isUnstable).toList();
    }
  }

  /**
   * Compares.
   *
   * @throws JournalFault if a report cannot be read
   */
  public static Result of(Grading old, Grading now) throws IOException, JournalFault {
    Comparison comparison = new Comparison(old, now);
    Set<String> ids = new TreeSet<>();
    ids.addAll(old.submissions());
    ids.addAll(now.submissions());
    for (String id : ids) {
      comparison.submission(id);
    }
    return new Result(comparison.compared, comparison.notCompared, comparison.moves);
  }

  private void submission(String id) throws IOException, JournalFault {
    boolean before = old.submissions().contains(id);
    boolean after = now.submissions().contains(id);
    Optional<Map<String, Cell>> then = before ? old.cells(id) : Optional.empty();
    Optional<Map<String, Cell>> today = after ? now.cells(id) : Optional.empty();
    if (before && then.isEmpty() || after && today.isEmpty()) {
      notCompared.add(id);
    } else if (!before) {
      Why late = new Why(Cause.SUBMISSION, "It was not handed in then.");
      today.get().values().forEach(each -> only(each, false, late));
    } else if (!after) {
      Why gone = new Why(Cause.SUBMISSION, "It is no longer handed in.");
      then.get().values().forEach(each -> only(each, true, gone));
    } else {
      compared++;
      checks(then.get(), today.get());
    }
  }

  private void checks(Map<String, Cell> then, Map<String, Cell> today) throws IOException {
    Set<String> names = new LinkedHashSet<>(then.keySet());
    names.addAll(today.keySet());
    for (String name : names) {
      Cell before = then.get(name);
      Cell after = today.get(name);
      if (before == null) {
        only(after, false, new Why(Cause.CHECK, "There was no such check then."));
      } else if (after == null) {
        only(before, true, new Why(Cause.CHECK, "There is no such check any more."));
      } else {
        both(before, after);
      }
    }
  }

  private void only(Cell cell, boolean then, Why why) {
    moves.add(
        new Move(
            cell.submission(),
            cell.exercise(),
            cell.check(),
            then ? cell.shown() : Move.NONE,
            then ? Move.NONE : cell.shown(),
            List.of(why)));
  }

  private void both(Cell before, Cell after) throws IOException {
    List<Why> why = new ArrayList<>();
    Decisions.changed(before, after).ifPresent(why::add);
    int was = before.found().possible();
    int is = after.found().possible();
    if (was != is) {
      why.add(new Why(Cause.POINTS, "The check is worth %d and was worth %d.".formatted(is, was)));
    }
    if (!before.outcome().equals(after.outcome())) {
      why.addAll(otherOutcome(before, after));
    }
    Move move =
        new Move(
            after.submission(),
            after.exercise(),
            after.check(),
            before.shown(),
            after.shown(),
            why);
    if (!before.score().equals(after.score()) || move.isUnstable()) {
      moves.add(move);
    }
  }

  private List<Why> otherOutcome(Cell before, Cell after) throws IOException {
    List<Why> changed = circumstances.changed(after.submission(), after.exercise());
    if (!changed.isEmpty()) {
      return changed;
    }
    String found = "It was %s and is %s".formatted(before.outcome(), after.outcome());
    return List.of(
        before.isUndecided() || after.isUndecided()
            ? new Why(Cause.UNDECIDED, found + ".")
            : new Why(
                Cause.UNSTABLE,
                found + ", though nothing else has changed. Unstable: a human must look."));
  }
}
