package duet.watch;

import duet.course.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which exercise comes next: the next one in the course that is not done, from the start again. */
final class Next {
  private Next() {}

  static Optional<Row> after(List<Row> rows, String id) {
    int here = rows.stream().map(Row::id).toList().indexOf(id);
    return IntStream.range(1, rows.size())
        .mapToObj(step -> rows.get((here + step) % rows.size()))
        .filter(row -> row.state() != State.DONE)
        .findFirst();
  }
}
