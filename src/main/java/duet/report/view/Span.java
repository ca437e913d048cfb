package duet.report.view;

/**
 * What a lane is about from one row to another.
 *
 * @param from the row at which it begins, by its index from 0
 * @param to the row at which it is over, greater than {@code from}; the number of rows, if it lasts
 *     to the end
 * @param state what it is about
 */
public record Span(int from, int to, State state) {
  /** What somebody can be about. */
  public enum State {
    /** It goes on. */
    RUNNING,
    /** The check holds it. */
    PARKED,
    /** It waits for a lock that another one has. */
    BLOCKED,
    /** It waits for something else: a signal, a result, the end of another thread. */
    WAITING;

    /** Whether it gets on by itself. */
    public boolean moves() {
      return this == RUNNING;
    }
  }

  /** Whether it lasts in that row. */
  public boolean covers(int row) {
    return from <= row && row < to;
  }
}
