package duet.calibrate;

import duet.check.PreparedExercise;
import duet.report.Calibration;
import duet.report.Calibration.Unjudged;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Calibrations as sentences. */
public final class CalibrationWords {
  private static final int MOST_NAMED = 4;

  private CalibrationWords() {}

  /** What all came to, in one sentence. */
  public static String summary(Calibration calibration) {
    String where =
        calibration.jobs() == 1 ? "with one job" : "with " + calibration.jobs() + " jobs at a time";
    if (calibration.untrusted().isEmpty()) {
      String but =
          calibration.holds()
              ? ""
              : ", but for checks that it has to skip: " + names(calibration.unjudged());
      return "All expectations of %s hold on this host, %s%s."
          .formatted(tried(calibration.exercises()), where, but);
    }
    return "On this host, %s, these checks cannot be judged: %s."
        .formatted(where, names(calibration.unjudged()));
  }

  private static String tried(List<String> exercises) {
    return exercises.size() <= MOST_NAMED
        ? String.join(", ", exercises)
        : exercises.get(0) + " and %d exercises".formatted(exercises.size() - 1);
  }

  /** What to do where not all of them hold. */
  public static String advice(Calibration calibration) {
    String fewer =
        calibration.jobs() > 1
            ? "Try fewer jobs, such as --jobs %d, or".formatted(Math.max(1, calibration.jobs() / 2))
            : "Try";
    return fewer + " a host with less other work; duet doctor says what this one lacks.";
  }

  /** What came of a check, and with which answers. */
  public static String told(Unjudged unjudged) {
    List<String> answers = unjudged.answers();
    String more = answers.size() == 1 ? "" : " and %d more".formatted(answers.size() - 1);
    return "%s: %s".formatted(answers.get(0) + more, unjudged.why());
  }

  /** That the answers of an exercise are graded now. */
  public static String begins(KnownAnswers known) {
    return "Grading the %d answers that %s comes with, to see what this host can judge."
        .formatted(known.trials().size(), known.id());
  }

  /**
   * Why an exercise is left out.
   *
   * @param solutions where its answers would be
   */
  public static String left(PreparedExercise prepared, Path solutions) {
    return prepared
        .whyNotHere()
        .orElseGet(
            () ->
                "%s cannot be calibrated: it comes with no answers, there is no %s."
                    .formatted(
                        prepared.exercise().id(), solutions.resolve(prepared.exercise().id())));
  }

  static String refusal(Calibration calibration) {
    Unjudged first = calibration.untrusted().get(0);
    return ("%s Nothing was graded, since marks would not be right. For one, %s/%s with %s. %s With"
            + " --uncalibrated it is graded all the same, and every report says so.")
        .formatted(
            summary(calibration),
            first.exercise(),
            first.check(),
            told(first),
            advice(calibration));
  }

  private static String names(List<Unjudged> unjudged) {
    return unjudged.stream()
        .map(each -> each.exercise() + "/" + each.check())
        .collect(Collectors.joining(", "));
  }
}
