package duet.report.view;

import duet.kit.ThreadDoing;
import java.util.List;
import java.util.Optional;

/**
 * One who takes part in a schedule.
 *
 * @param actor the role that it plays, such as {@code thread 1} or {@code caller}
 * @param spans what it is about, from its first row on, in order and without gaps; none covers a
 *     row after its last step unless it is known to be there still
 * @param end what it was doing when all had come to a standstill; empty if that is not known
 */
public record Lane(String actor, List<Span> spans, Optional<ThreadDoing> end) {
  /** Takes a copy. */
  public Lane {
    spans = List.copyOf(spans);
  }

  /** What it is about in that row; empty before it begins and after it is over. */
  public Optional<Span.State> stateIn(int row) {
    return spans.stream().filter(span -> span.covers(row)).map(Span::state).findFirst();
  }
}
