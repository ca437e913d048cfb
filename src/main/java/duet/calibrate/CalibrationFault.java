package duet.calibrate;

import duet.report.Calibration;

/** Known answers do not come out as they must, so no unknown one is graded. */
public final class CalibrationFault extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * Says so.
   *
   * @param calibration one that has failed
   */
  public CalibrationFault(Calibration calibration) {
    super(CalibrationWords.refusal(calibration));
  }
}
