package duet.watch;

import duet.report.Status;
import duet.report.TerminalReport;

/** Points in words. */
final class Points {
  private Points() {}

  /** Such as {@code 5 of 7 points, 3 points not run here}. */
  static String of(Found found) {
    if (found.report().status() == Status.SKIPPED) {
      return "skipped";
    }
    String points = TerminalReport.points(found.score());
    int later = found.pointsLater();
    return later == 0 ? points : points + ", " + count(later) + " not run here";
  }

  static String count(int points) {
    return points == 1 ? "1 point" : points + " points";
  }
}
