package duet.bulk.page;

import duet.bulk.summary.CohortReport;
import duet.bulk.summary.CohortReport.OfExercise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the parts of a page of what was counted. */
final class Drawing {
  private final CohortReport report;
  private final Map<String, CohortPage.Marked> rows;

  /** Filters beyond those that a report gives by itself, by submission. */
  private final Map<String, List<String>> more = new HashMap<>();

  Drawing(CohortReport report, Map<String, CohortPage.Marked> rows) {
    this.report = report;
    this.rows = rows;
  }

  Parts.Whole whole(String style, String script, String policy, String file, List<String> missing) {
    Histogram histogram = new Histogram(rows);
    histogram.keys().forEach(this::key);
    List<Parts.Mistake> mistakes = mistakes();
    List<Parts.Look> looks = new Looks(report, this::key).all();
    return new Parts.Whole(
        style,
        script,
        policy,
        report,
        file,
        missing,
        report.exercises().stream().map(this::column).toList(),
        histogram.bars(),
        promises(),
        mistakes,
        looks,
        // The rows come last: what was found above is a part of them.
        rows.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList());
  }

  private void key(String submission, String filter) {
    List<String> all = more.computeIfAbsent(submission, id -> new ArrayList<>());
    if (!all.contains(filter)) {
      all.add(filter);
    }
  }

  private Parts.Column column(OfExercise exercise) {
    List<Parts.Share> shares = new ArrayList<>();
    int x = 0;
    for (String[] kind : Kinds.ALL) {
      String filter = Filters.cell(exercise.id(), kind[0]);
      int count = (int) rows.values().stream().filter(each -> each.keys().contains(filter)).count();
      int width = count * 1000 / Math.max(1, rows.size());
      if (count > 0) {
        shares.add(new Parts.Share(kind[0], kind[1], count, filter, x, width));
      }
      x += width;
    }
    return new Parts.Column(exercise.id(), exercise.title(), exercise.possible(), shares);
  }

  private List<Parts.Promise> promises() {
    return report.exercises().stream()
        .flatMap(exercise -> exercise.checks().stream().map(check -> promise(exercise, check)))
        .sorted(Comparator.comparing(Parts.Promise::permille).reversed())
        .toList();
  }

  private static Parts.Promise promise(OfExercise exercise, CohortReport.OfCheck check) {
    int tried = check.broken() + check.outcomes().getOrDefault("passed", 0);
    return new Parts.Promise(
        exercise.id(),
        check.id(),
        check.promise(),
        check.broken(),
        tried,
        check.broken() * 1000 / Math.max(1, tried),
        check.voided(),
        Filters.promise(exercise.id(), check.id()));
  }

  private List<Parts.Mistake> mistakes() {
    List<Parts.Mistake> all = new ArrayList<>();
    for (OfExercise exercise : report.exercises()) {
      for (int i = 0; i < exercise.mistakes().size(); i++) {
        CohortReport.Mistake mistake = exercise.mistakes().get(i);
        String filter = Filters.mistake(exercise.id(), i);
        mistake.submissions().forEach(id -> key(id, filter));
        all.add(
            new Parts.Mistake(
                exercise.id(), mistake.sentences(), mistake.submissions().size(), filter));
      }
    }
    all.sort(Comparator.comparing(Parts.Mistake::count).reversed());
    return all;
  }

  private Parts.Row row(String id, CohortPage.Marked marked) {
    List<String> keys = new ArrayList<>(marked.keys());
    keys.addAll(more.getOrDefault(id, List.of()));
    CohortPage.GradeReportRow row = marked.row();
    return new Parts.Row(
        id, String.join(" ", keys), row.earned(), row.undecided(), row.possible(), row.cells());
  }
}
