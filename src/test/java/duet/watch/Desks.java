package duet.watch;

import duet.check.CheckResult;
import duet.course.State;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.report.ExampleReports;
import duet.report.ExerciseReport;
import duet.report.GradeReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Desks to look at. */
final class Desks {
  private static final Exercise EXERCISE = ExerciseFolder.read(Path.of("exercises", "sing-dance"));

  private Desks() {}

  static Desk begun() {
    List<Row> rows =
        List.of(
            new Row("shared-global", "One process, one global", State.DONE),
            new Row("sing-dance", EXERCISE.title(), State.BEGUN),
            new Row("lost-update", "n += 1 is three steps", State.NOT_BEGUN),
            new Row("ticket-office", "Look, then leap", State.NOT_BEGUN));
    return Desk.at(
        EXERCISE,
        List.of("course/sing-dance/singdance/SingDance.java"),
        Choice.of(rows, "sing-dance"),
        true);
  }

  static Desk checking() {
    List<CheckResult> results = first(ExampleReports.firstFailed()).checks();
    return begun().saved().accepted().told(results.get(0)).told(results.get(1));
  }

  static Desk failed() {
    return begun().saved().ended(found(ExampleReports.firstFailed()));
  }

  static Desk hangs() {
    return begun().saved().ended(found(ExampleReports.hang()));
  }

  static Desk broken() {
    return begun().saved().ended(found(ExampleReports.doesNotCompile()));
  }

  static Desk undecided() {
    return begun().saved().ended(found(ExampleReports.undecided()));
  }

  static Desk done() {
    return begun().saved().ended(found(ExampleReports.allPassed()));
  }

  /** All is kept that was run, but not all was run. */
  static Desk almost() {
    ExerciseReport all = first(ExampleReports.allPassed());
    List<CheckResult> some =
        all.checks().stream()
            .map(
                each ->
                    each.spec().id().equals("overlap")
                        ? new CheckResult(each.spec(), Found.notHere(), 0)
                        : each)
            .toList();
    return begun()
        .saved()
        .ended(new Found(all.with(some), Set.of("overlap"), "7", duet.report.view.Sources.none()));
  }

  static Desk list() {
    return failed().looking(Sight.LIST);
  }

  static Desk searched() {
    Choice choice = list().choice().after("/").after("t").after("i").after("c");
    return list().choosing(choice).noting("Search: tic");
  }

  private static Found found(GradeReport report) {
    return new Found(first(report), Set.of(), "7", duet.report.view.Sources.none());
  }

  private static ExerciseReport first(GradeReport report) {
    return report.exercises().get(0);
  }
}
