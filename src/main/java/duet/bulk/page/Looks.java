package duet.bulk.page;

import duet.bulk.summary.CohortReport;
import duet.bulk.summary.CohortReport.OfExercise;
import duet.bulk.summary.CohortReport.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What a person has to look at. */
final class Looks {
  private static final int SHOWN = 5;

  private final CohortReport report;
  private final BiConsumer<String, String> keys;
  private final List<Parts.Look> looks = new ArrayList<>();

  /**
   * Of a cohort.
   *
   * @param keys takes a submission and a filter that is to show it
   */
  Looks(CohortReport report, BiConsumer<String, String> keys) {
    this.report = report;
    this.keys = keys;
  }

  List<Parts.Look> all() {
    for (OfExercise exercise : report.exercises()) {
      add(exercise.id() + ": points are undecided", exercise.undecided());
      add(exercise.id() + ": no point", exercise.zeros());
      List<Reason> known = new ArrayList<>();
      exercise
          .known()
          .forEach(
              each ->
                  each.submissions()
                      .forEach(id -> known.add(new Reason(id, "equals " + each.solution()))));
      add(exercise.id() + ": equal to a shipped solution or to the stub", known);
    }
    return looks;
  }

  private void add(String title, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      String filter = Filters.look(looks.size());
      reasons.forEach(each -> keys.accept(each.submission(), filter));
      List<Reason> some = reasons.subList(0, Math.min(SHOWN, reasons.size()));
      looks.add(new Parts.Look(title, some, reasons.size(), filter));
    }
  }
}
