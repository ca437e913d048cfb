package duet.cli;

import duet.calibrate.CalibrationWords;
import duet.report.Calibration;
import duet.report.Calibration.Unjudged;
import duet.report.Ink;
import duet.report.Mark;
import duet.report.Page;
import java.util.List;

/** What came of a calibration, an exercise after the other. */
final class CalibrationTable {
  private final Page page;

  CalibrationTable(Page page) {
    this.page = page;
  }

  /**
   * All of it.
   *
   * @param left why exercises were left out, a sentence each
   */
  Page of(Calibration calibration, List<String> left) {
    page.line(
        0,
        Ink.BOLD,
        "Usable processors: %d. Jobs at a time: %d."
            .formatted(calibration.processors(), calibration.jobs()));
    page.blank();
    calibration.exercises().forEach(id -> exercise(id, calibration));
    left.forEach(why -> page.labelled(2, "?", 2, Ink.OPEN, why));
    page.blank();
    boolean trusted = calibration.untrusted().isEmpty();
    page.line(0, trusted ? Ink.GOOD : Ink.BAD, CalibrationWords.summary(calibration));
    return trusted ? page : page.paragraph(0, CalibrationWords.advice(calibration));
  }

  private void exercise(String id, Calibration calibration) {
    List<Unjudged> against =
        calibration.unjudged().stream().filter(each -> each.exercise().equals(id)).toList();
    if (against.isEmpty()) {
      page.labelled(2, Mark.PASSED.text(page.style()), 2, Ink.GOOD, id);
    } else {
      page.labelled(2, Mark.BROKEN.text(page.style()), 2, Ink.BAD, id);
      against.forEach(
          each ->
              page.labelled(
                  6,
                  each.check(),
                  Math.max(12, each.check().length() + 2),
                  Ink.BOLD,
                  CalibrationWords.told(each)));
    }
  }
}
