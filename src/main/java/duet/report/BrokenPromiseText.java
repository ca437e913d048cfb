package duet.report;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.kit.Evidence;
import duet.kit.OutcomeSeen;
import duet.kit.ProcessSeen;
import duet.kit.Step;
import java.util.List;

/** A broken promise in four parts, with what stands behind the verdict. */
final class BrokenPromiseText {
  private static final int LABEL = 10;

  private BrokenPromiseText() {}

  static void write(Page page, CheckResult check) {
    writeParts(page, check);
    if (check.outcome() instanceof Outcome.Failed failed) {
      writeEvidence(page, failed);
    } else if (check.outcome() instanceof Outcome.Unfinished unfinished) {
      ThreadsText.write(page.blank(), 2, unfinished, unfinished.threads());
    }
  }

  static void writeParts(Page page, CheckResult check) {
    page.blank();
    part(page, "Promised", check.spec().promise());
    if (check.outcome() instanceof Outcome.Failed failed) {
      parts(page, failed.observed(), failed.why(), failed.advice());
    } else if (check.outcome() instanceof Outcome.Unfinished unfinished) {
      parts(page, unfinished.observed(), unfinished.why(), unfinished.advice());
    } else if (check.outcome() instanceof Outcome.NotRun notRun) {
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

  private static void writeEvidence(Page page, Outcome.Failed failed) {
    Evidence evidence = failed.evidence();
    if (evidence.strength() == Evidence.Strength.OBSERVED && evidence.runs() > 1) {
      page.blank();
      page.paragraph(2, "It was seen in " + evidence.seen() + " of " + evidence.runs() + " runs.");
    }
    writeSchedule(page, evidence.schedule());
    ThreadsText.write(page.blank(), 2, failed, evidence.threads());
    writeProcesses(page, evidence.processes());
    writeOutcomes(page, evidence.outcomes());
    if (!evidence.replay().isEmpty()) {
      page.blank().paragraph(2, "To force exactly this again: duet replay " + evidence.replay());
    }
  }

  private static void writeProcesses(Page page, List<ProcessSeen> processes) {
    if (processes.isEmpty()) {
      return;
    }
    boolean memory = processes.stream().anyMatch(process -> !process.owns().isEmpty());
    page.blank()
        .paragraph(
            2, memory ? "The processes, and what each one's own memory held:" : "The processes:");
    Table table = new Table();
    for (ProcessSeen process : processes) {
      String parent = process.parent().isEmpty() ? "" : "started by " + process.parent();
      table.row(process.name(), parent, process.runs(), process.owns());
    }
    table.on(page, 2);
  }

  private static void writeOutcomes(Page page, List<OutcomeSeen> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    page.blank().paragraph(2, "What was observed, and how often:");
    Table table = new Table();
    for (OutcomeSeen outcome : outcomes) {
      table.row(outcome.id(), outcome.count() + " ×", outcome.expect(), outcome.sentence());
    }
    table.on(page, 2);
  }

  private static void writeSchedule(Page page, List<Step> schedule) {
    if (schedule.isEmpty()) {
      return;
    }
    page.blank().paragraph(2, "The order of steps that shows it:");
    Table table = new Table();
    int number = 0;
    for (Step step : schedule) {
      number++;
      String value = step.value().isEmpty() ? "" : ": " + step.value();
      table.row(
          number + ".",
          step.actor(),
          ThreadsText.place(step.file(), step.line()),
          step.what() + value);
    }
    table.on(page, 2);
  }
}
