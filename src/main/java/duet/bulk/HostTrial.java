package duet.bulk;

import duet.GraderPool;
import duet.calibrate.CalibrationFault;
import duet.calibrate.CalibrationWords;
import duet.calibrate.Calibrator;
import duet.calibrate.KnownAnswers;
import duet.calibrate.Selftest;
import duet.check.PreparedExercise;
import duet.compile.CompilerFault;
import duet.report.Calibration;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tries this host out before anybody's work is graded on it; its graders are warm afterwards. */
final class HostTrial {
  private final BulkSettings settings;
  private final Progress progress;
  private final Selftests selftests;

  /** Where the selftest comes from. */
  interface Selftests {
    Selftest open() throws IOException;
  }

  HostTrial(BulkSettings settings, Progress progress, Selftests selftests) {
    this.settings = settings;
    this.progress = progress;
    this.selftests = selftests;
  }

  /**
   * Tries it out.
   *
   * @param prepared the exercises that are going to be graded
   * @throws CalibrationFault if the selftest does not come out as it must, and that matters
   */
  Calibration of(GraderPool graders, List<PreparedExercise> prepared)
      throws CalibrationFault, CompilerFault, IOException {
    Calibrator calibrator = new Calibrator(graders, 1);
    progress.calibrates("Trying this host out with the selftest.");
    Calibration calibration;
    try (Selftest selftest = selftests.open()) {
      calibration =
          calibrator.selftest(
              calibrator.begin(), selftest.answers(graders.first()), progress::calibrates);
    }
    if (!calibration.untrusted().isEmpty() && !settings.uncalibrated()) {
      throw new CalibrationFault(calibration);
    }
    if (settings.calibrate()) {
      calibration = withExercises(calibrator, calibration, prepared);
    }
    progress.calibrates(CalibrationWords.summary(calibration));
    return calibration;
  }

  private Calibration withExercises(
      Calibrator calibrator, Calibration soFar, List<PreparedExercise> prepared)
      throws IOException {
    Calibration calibration = soFar;
    for (PreparedExercise each : prepared) {
      Optional<KnownAnswers> known = KnownAnswers.of(each, settings.solutions());
      if (known.isEmpty() || each.whyNotHere().isPresent()) {
        progress.calibrates(CalibrationWords.left(each, settings.solutions()));
        continue;
      }
      progress.calibrates(CalibrationWords.begins(known.get()));
      calibration = calibrator.with(calibration, known.get());
    }
    return calibration;
  }
}
