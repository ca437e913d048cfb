package duet.bulk;

import duet.Graded;
import duet.Reporting;
import duet.bulk.journal.Verdict;
import duet.bulk.overrides.Overrides;
import duet.check.PreparedExercise;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import duet.report.GraderInfo;
import duet.report.Isolation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes reports of what is kept: the same ones whenever, and wherever, they are made. */
final class Assembly {
  private final Plan plan;
  private final List<PreparedExercise> exercises;
  private final Verdicts verdicts;
  private final Overrides overrides;

  Assembly(Plan plan, List<PreparedExercise> exercises, Verdicts verdicts, Overrides overrides) {
    this.plan = plan;
    this.exercises = exercises;
    this.verdicts = verdicts;
    this.overrides = overrides;
  }

  /** The report of one submission; empty while a part of it is not graded. */
  Optional<GradeReport> report(Plan.Entry entry) throws IOException {
    List<Graded> graded = new ArrayList<>();
    List<Verdict> found = new ArrayList<>();
    for (PreparedExercise each : exercises) {
      Optional<Verdict> verdict = verdicts.find(entry.works().get(each.exercise().id()));
      if (verdict.isEmpty()) {
        return Optional.empty();
      }
      found.add(verdict.get());
      ExerciseReport report = overrides.on(entry.id(), verdict.get().report(each));
      graded.add(new Graded(report, verdict.get().sha256(), 0));
    }
    return Optional.of(
        Reporting.report(entry.id(), graded, grader(found), isolation(found), gradedAt(found)));
  }

  private GraderInfo grader(List<Verdict> found) {
    return new GraderInfo(
        plan.setting().version(),
        plan.setting().java(),
        found.stream().mapToInt(each -> each.origin().processors()).min().orElse(1),
        plan.setting().seed(),
        found.stream().map(each -> each.origin().calibration()).distinct().toList());
  }

  // What held for every exercise, and what was missing for any.
  private static Isolation isolation(List<Verdict> found) {
    List<Isolation> all = found.stream().map(each -> each.origin().isolation()).toList();
    Set<String> held = new LinkedHashSet<>(all.get(0).layers());
    Set<String> missing = new LinkedHashSet<>();
    all.forEach(
        each -> {
          held.retainAll(each.layers());
          missing.addAll(each.missing());
        });
    List<String> fromWorst = List.of("none", "reduced", "full");
    String level =
        fromWorst.stream()
            .filter(word -> all.stream().anyMatch(each -> each.level().equals(word)))
            .findFirst()
            .orElse("none");
    return new Isolation(level, List.copyOf(held), List.copyOf(missing));
  }

  private static String gradedAt(List<Verdict> found) {
    return found.stream().map(each -> each.origin().gradedAt()).max(String::compareTo).orElse("");
  }
}
