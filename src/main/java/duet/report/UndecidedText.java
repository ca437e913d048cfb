package duet.report;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.kit.ThreadDoing;
import duet.report.view.Timeline;
import java.util.List;

/** Why points are undecided, and what that means. */
final class UndecidedText {
  private UndecidedText() {}

  static void write(Page page, List<CheckResult> checks) {
    List<CheckResult> open = checks.stream().filter(CheckResult::undecided).toList();
    if (open.isEmpty()) {
      return;
    }
    int points = open.stream().mapToInt(c -> c.spec().points()).sum();
    page.blank();
    page.paragraph(
        2,
        points
            + (points == 1 ? " point is" : " points are")
            + " undecided: neither earned nor lost, since nothing was proved either way.");
    open.forEach(check -> writeReason(page, check));
  }

  private static void writeReason(Page page, CheckResult check) {
    page.labelled(4, "?", 2, Ink.OPEN, check.spec().id() + ": " + reason(check.outcome()));
    if (check.outcome() instanceof Outcome.Inconclusive inconclusive) {
      List<ThreadDoing> threads = inconclusive.threads();
      Timeline nothing = Timeline.of(List.of(), threads);
      ThreadsText.write(page, 6, inconclusive, nothing, threads, Telling.briefly());
    }
  }

  static String reason(Outcome outcome) {
    if (outcome instanceof Outcome.Skipped skipped) {
      return "not tried on this machine. " + skipped.because();
    } else if (outcome instanceof Outcome.Inconclusive inconclusive) {
      return "no proof either way. " + inconclusive.because();
    } else if (outcome instanceof Outcome.GraderFault fault) {
      return "trouble of the grader's own. " + fault.what();
    }
    return outcome.word();
  }
}
