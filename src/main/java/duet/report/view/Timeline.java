package duet.report.view;

import duet.kit.Step;
import duet.kit.ThreadDoing;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A schedule as rows and lanes: what terminal and page draw. Time runs from row to row and has no
 * other measure.
 *
 * @param lanes who takes part, in the order in which they first do something
 * @param rows what happens, in order
 */
public record Timeline(List<Lane> lanes, List<Row> rows) {
  /** Takes copies. */
  public Timeline {
    lanes = List.copyOf(lanes);
    rows = List.copyOf(rows);
  }

  /**
   * Of what a verdict rests on.
   *
   * @param schedule the steps, in order
   * @param threads what the threads were doing at its end, where it ended in a standstill; those
   *     whose names are those of actors are told of in their lanes
   */
  public static Timeline of(List<Step> schedule, List<ThreadDoing> threads) {
    List<Row> rows = new Rows(schedule).all();
    Map<String, ThreadDoing> ends =
        threads.stream()
            .collect(
                Collectors.toMap(
                    ThreadDoing::name,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new));
    List<Lane> lanes =
        actors(schedule).stream().map(actor -> new LaneOf(actor, rows, ends).lane()).toList();
    return new Timeline(lanes, rows);
  }

  private static List<String> actors(List<Step> schedule) {
    return schedule.stream().map(Step::actor).distinct().toList();
  }

  /** The file that most rows are about; empty if none is about any. */
  public String mainFile() {
    Map<String, Long> files =
        rows.stream()
            .filter(Row::hasPlace)
            .collect(
                Collectors.groupingBy(
                    row -> row.step().file(), LinkedHashMap::new, Collectors.counting()));
    return files.entrySet().stream()
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Whether some lane is known to stand still at the end. */
  public boolean endsInStandstill() {
    return lanes.stream().map(Lane::end).anyMatch(end -> end.isPresent());
  }

  /** The row in which the actor last took a lock that it has not given back; null if none. */
  Row lockTakenBy(String actor) {
    Row taken = null;
    int depth = 0;
    for (Row row : rows.stream().filter(each -> each.step().actor().equals(actor)).toList()) {
      if (row.deed() == Deed.TAKES_LOCK) {
        depth++;
        taken = row;
      } else if (row.deed() == Deed.GIVES_LOCK_BACK) {
        depth--;
      }
    }
    // With several it cannot be told which of them the other one wants.
    return depth == 1 ? Objects.requireNonNull(taken) : null;
  }
}
