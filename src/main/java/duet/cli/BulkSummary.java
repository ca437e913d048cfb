package duet.cli;

import duet.bulk.Results;
import duet.bulk.gradebook.Gradebook;
import duet.bulk.summary.CohortReport;
import duet.report.Ink;
import duet.report.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an instructor wants to know when a run is over, in the order of the questions. */
final class BulkSummary {
  private static final int MOST_NAMED = 8;
  private static final int MOST_LINES = 5;

  /** Where more beliefs fit to what was broken, it tells nothing to name one. */
  private static final int MOST_EXPLANATIONS = 3;

  private final Page page;

  BulkSummary(Page page) {
    this.page = page;
  }

  /** Of a whole cohort. */
  Page of(Results.Written written, Gradebook.Written names, String folder) {
    CohortReport report = written.report();
    page.line(
        0,
        Ink.BOLD,
        "%d of %d submissions have a final mark."
            .formatted(report.decided(), report.submissions()));
    byHand(report.byHand());
    report.exercises().forEach(this::exercise);
    look(written, names);
    return page.blank().line(0, "Reports, cohort.html and gradebook are in " + folder);
  }

  private void byHand(CohortReport.ByHand byHand) {
    if (byHand.changed() + byHand.voided() > 0) {
      page.line(0, byHand(byHand.changed(), byHand.voided()) + " (overrides.csv).");
    }
  }

  /** Such as {@code 3 marks changed by hand, 1 check voided}. */
  static String byHand(int changed, int voided) {
    return "%s changed by hand, %s voided"
        .formatted(count(changed, "mark"), count(voided, "check"));
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private void exercise(CohortReport.OfExercise exercise) {
    page.blank()
        .line(0, Ink.BOLD, "%s (%s)".formatted(exercise.title(), exercise.id()))
        .labelled(2, "Points", 12, Ink.FAINT, points(exercise));
    page.labelled(2, "Graded", 12, Ink.FAINT, counts(exercise.statuses()));
    exercise.checks().stream()
        .filter(check -> check.broken() > 0 && check.voided().isEmpty())
        .sorted(Comparator.comparingInt(CohortReport.OfCheck::broken).reversed())
        .limit(3)
        .forEach(
            check ->
                page.labelled(
                    2,
                    check.broken() + " broke",
                    12,
                    Ink.FAINT,
                    check.promise() + " (" + check.id() + ")"));
    exercise.checks().stream()
        .filter(check -> !check.voided().isEmpty())
        .forEach(
            check -> page.labelled(2, "Void", 12, Ink.OPEN, check.id() + ": " + check.voided()));
    exercise.mistakes().stream()
        .filter(each -> each.ids().size() <= MOST_EXPLANATIONS)
        .sorted(
            Comparator.comparingInt((CohortReport.Mistake each) -> each.submissions().size())
                .reversed())
        .limit(3)
        .forEach(
            each ->
                page.labelled(
                    2,
                    each.submissions().size() + " believe",
                    12,
                    Ink.FAINT,
                    String.join(" Or: ", each.sentences())));
    group("Zero", exercise.zeros());
    known(exercise.known());
    group("Undecided", exercise.undecided());
  }

  private void known(List<CohortReport.Known> all) {
    all.stream()
        .sorted(
            Comparator.comparingInt((CohortReport.Known each) -> each.submissions().size())
                .reversed())
        .limit(MOST_LINES)
        .forEach(
            each ->
                known(
                    "the shipped %s was handed in by %s"
                        .formatted(each.solution(), some(each.submissions()))));
    if (all.size() > MOST_LINES) {
      known("and %d more of them; cohort.json has all".formatted(all.size() - MOST_LINES));
    }
  }

  private void known(String sentence) {
    page.labelled(2, "Known", 12, Ink.FAINT, sentence);
  }

  private void group(String label, List<CohortReport.Reason> reasons) {
    Map<String, List<String>> byWhy =
        reasons.stream()
            .collect(
                Collectors.groupingBy(
                    CohortReport.Reason::why,
                    Collectors.mapping(CohortReport.Reason::submission, Collectors.toList())));
    byWhy.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<String>> each) -> each.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_LINES)
        .forEach(
            each ->
                page.labelled(
                    2,
                    label,
                    12,
                    Ink.FAINT,
                    each.getKey().replaceFirst("\\.$", "") + ": " + some(each.getValue())));
    if (byWhy.size() > 5) {
      page.labelled(2, "", 12, Ink.FAINT, (byWhy.size() - 5) + " other reasons are in cohort.json");
    }
  }

  private void look(Results.Written written, Gradebook.Written names) {
    if (!written.missing().isEmpty()) {
      page.blank().paragraph(0, "Not graded yet: " + some(written.missing()));
    }
    names.unmatched().forEach(each -> page.blank().paragraph(0, each));
    if (names.oddities() > 0) {
      page.blank()
          .paragraph(
              0,
              "%d things in the download could not be told whose they are, or were not recognised: gradebook/look-at.csv."
                  .formatted(names.oddities()));
    }
  }

  private static String points(CohortReport.OfExercise exercise) {
    return exercise.earned().entrySet().stream()
            .map(each -> "%d × %d".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining(", "))
        + " of "
        + exercise.possible();
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  static String some(List<String> ids) {
    String first = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return ids.size() <= MOST_NAMED ? first : first + " and " + (ids.size() - MOST_NAMED) + " more";
  }
}
