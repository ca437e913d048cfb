package duet.report;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.kit.Evidence;
import duet.report.view.Timeline;
import java.util.List;

/** A broken promise in four parts, with what stands behind the verdict. */
final class BrokenPromiseText {
  private static final int LABEL = 10;

  private BrokenPromiseText() {}

  static void write(Page page, CheckResult check, Telling telling) {
    writeParts(page, check);
    Outcome outcome = check.outcome();
    if (outcome instanceof Outcome.Failed failed) {
      writeEvidence(page, failed, telling);
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      Timeline nothing = Timeline.of(List.of(), unfinished.threads());
      ThreadsText.write(page.blank(), 2, unfinished, nothing, unfinished.threads(), telling);
    }
    QuotedText.write(page, outcome, telling);
    if (outcome instanceof Outcome.Failed failed && !failed.evidence().replay().isEmpty()) {
      page.blank().paragraph(2, "To force exactly this again:");
      // Never wrapped, whatever the width: it is one word to copy.
      page.line(2, "duet replay " + failed.evidence().replay());
    }
  }

  static void writeParts(Page page, CheckResult check) {
    page.blank();
    part(page, "Promised", check.spec().promise());
    Outcome outcome = check.outcome();
    if (outcome instanceof Outcome.Failed failed) {
      parts(page, failed.observed(), failed.why(), failed.advice());
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      parts(page, unfinished.observed(), unfinished.why(), unfinished.advice());
    } else if (outcome instanceof Outcome.NotRun notRun) {
      parts(page, notRun.because(), notRun.why(), notRun.advice());
    }
  }

  private static void parts(Page page, String observed, String why, String advice) {
    part(page, "Seen", observed);
    part(page, "Why", why);
    part(page, "Try", advice);
  }

  private static void part(Page page, String label, String words) {
    if (!words.isBlank()) {
      page.labelled(2, label, LABEL, Ink.BOLD, words);
    }
  }

  private static void writeEvidence(Page page, Outcome.Failed failed, Telling telling) {
    Evidence evidence = failed.evidence();
    if (evidence.strength() == Evidence.Strength.OBSERVED && evidence.runs() > 1) {
      page.blank();
      page.paragraph(2, "It was seen in " + evidence.seen() + " of " + evidence.runs() + " runs.");
    }
    Timeline timeline = Timeline.of(evidence.schedule(), evidence.threads());
    ScheduleText.write(page, timeline, telling);
    ThreadsText.write(page.blank(), 2, failed, timeline, evidence.threads(), telling);
    FamilyText.write(page, evidence.processes());
    OutcomesText.write(page, evidence.outcomes());
  }
}
