package duet.calibrate;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.check.PreparedExercise;
import duet.exercise.CheckSpec;
import duet.report.Calibration;
import duet.report.ExerciseReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a host cannot judge of an exercise: a check that did not come out as it must with known
 * answers says nothing about an unknown one, neither for it nor against it.
 */
public final class Doubts {
  private final Map<String, String> own = new HashMap<>();
  private final Map<String, String> inherited = new HashMap<>();

  private Doubts() {}

  /**
   * Those that a calibration leaves about the checks of an exercise, and about what needs these.
   */
  public static Doubts of(PreparedExercise prepared, Calibration calibration) {
    Doubts doubts = new Doubts();
    String exercise = prepared.exercise().id();
    // What a check needs comes before it.
    for (CheckSpec check : prepared.plan().checks()) {
      calibration
          .against(exercise, check.id())
          .ifPresent(unjudged -> doubts.own.put(check.id(), unjudged.why()));
      check.needs().stream()
          .filter(doubts::touch)
          .findFirst()
          .ifPresent(need -> doubts.inherited.put(check.id(), doubts.about(need)));
    }
    return doubts;
  }

  /** Whether what came of a check may have been taken back, so that this host need not retry. */
  public boolean touch(String check) {
    return own.containsKey(check) || inherited.containsKey(check);
  }

  private String about(String check) {
    return own.getOrDefault(check, inherited.get(check));
  }

  /** The report with an inconclusive outcome for each check that cannot be judged. */
  public ExerciseReport applied(ExerciseReport report) {
    if (own.isEmpty()) {
      return report;
    }
    return new ExerciseReport(
        report.id(),
        report.title(),
        report.status(),
        report.problems(),
        report.notes(),
        report.checks().stream().map(this::applied).toList(),
        report.output(),
        report.checksSha256());
  }

  private CheckResult applied(CheckResult result) {
    String why = (kept(result.outcome()) ? inherited : own).get(result.spec().id());
    if (why == null || result.outcome().undecided()) {
      return result;
    }
    return new CheckResult(
        result.spec(),
        new Outcome.Inconclusive(
            "It cannot be judged on this host: with a known answer, %s.".formatted(why), List.of()),
        result.seconds());
  }

  // It was not run because of something else, which holds unless that cannot be judged either.
  private static boolean kept(Outcome outcome) {
    return outcome instanceof Outcome.NotRun;
  }
}
