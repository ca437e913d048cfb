package duet.report.view;

import duet.kit.ThreadDoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds out what one actor is about from row to row. */
final class LaneOf {
  private final String actor;
  private final List<Row> rows;
  private final Optional<ThreadDoing> end;

  LaneOf(String actor, List<Row> rows, Map<String, ThreadDoing> ends) {
    this.actor = actor;
    this.rows = rows;
    this.end = Optional.ofNullable(ends.get(actor));
  }

  Lane lane() {
    List<Integer> own =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).step().actor().equals(actor))
            .boxed()
            .toList();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      int from = own.get(i);
      boolean last = i + 1 == own.size();
      add(spans, from, last ? lasts(from) : own.get(i + 1), last);
    }
    return new Lane(actor, spans, end);
  }

  /** Whoever has done its last step is gone, unless it is known to be there. */
  private int lasts(int row) {
    boolean stays = end.isPresent() || standing(rows.get(row)) != Span.State.RUNNING;
    return stays ? rows.size() : row + 1;
  }

  private void add(List<Span> spans, int from, int to, boolean last) {
    Span.State after = last && end.isPresent() ? atTheEnd(end.get()) : standing(rows.get(from));
    spans.add(new Span(from, from + 1, Span.State.RUNNING));
    if (to > from + 1) {
      spans.add(new Span(from + 1, to, after));
    }
  }

  private static Span.State standing(Row row) {
    if (row.heldThere() || row.deed() == Deed.IS_HELD) {
      return Span.State.PARKED;
    }
    return row.deed() == Deed.WAITS ? Span.State.WAITING : Span.State.RUNNING;
  }

  private static Span.State atTheEnd(ThreadDoing doing) {
    return switch (doing.activity()) {
      case RUNS -> Span.State.RUNNING;
      case IS_HELD -> Span.State.PARKED;
      case WAITS_FOR_LOCK, WAITS_FOR_KEPT_LOCK -> Span.State.BLOCKED;
      default -> Span.State.WAITING;
    };
  }
}
