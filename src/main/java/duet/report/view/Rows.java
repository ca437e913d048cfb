package duet.report.view;

import duet.kit.Step;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of steps; that somebody is held where it is joins the row before. */
final class Rows {
  private static final String HELD = "is held there";

  private final List<String> actors;
  private final List<Step> schedule;

  Rows(List<Step> schedule) {
    this.schedule = schedule;
    this.actors = schedule.stream().map(Step::actor).distinct().toList();
  }

  List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (Step step : schedule) {
      Row row = new Row(actors.indexOf(step.actor()), step, Deed.of(step), false);
      int last = rows.size() - 1;
      if (last >= 0 && step.what().equals(HELD) && row.continues(rows.get(last))) {
        rows.set(last, rows.get(last).andIsHeld());
      } else {
        rows.add(row);
      }
    }
    return rows;
  }
}
