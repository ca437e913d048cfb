package duet.trial;

import duet.check.CheckResult;
import duet.check.Outcome;
import duet.report.ExerciseReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what came of a trial with what must. */
public final class Judge {
  private final boolean portable;

  /**
   * Makes a judge.
   *
   * @param portable whether grading did without what only Linux tells: there a check may be
   *     inconclusive, but what is right must not fail and what is wrong must not pass
   */
  public Judge(boolean portable) {
    this.portable = portable;
  }

  /** What deviates; nothing if all is as it must be. */
  public List<Deviation> deviations(Trial trial, ExerciseReport report) {
    List<Deviation> found = new ArrayList<>();
    String status = trial.expectation().map(Expectation::status).orElse("graded");
    if (!report.status().word().equals(status)) {
      String why = report.problems().isEmpty() ? "" : ": " + report.problems().get(0).message();
      found.add(
          new Deviation(
              "",
              Optional.empty(),
              "status is " + report.status().word() + ", must be " + status + why));
      return found;
    }
    if (!status.equals("graded")) {
      return found; // then no check was run, whatever it is
    }
    for (CheckResult result : report.checks()) {
      String wanted = wanted(trial, result.spec().id());
      if (!fits(wanted, result.outcome())) {
        String id = result.spec().id();
        found.add(
            new Deviation(
                id,
                Optional.of(result.outcome()),
                id + " is " + told(result.outcome()) + ", must be " + wanted));
      }
    }
    return found;
  }

  private static String wanted(Trial trial, String check) {
    return switch (trial.kind()) {
      case STUB -> "worth nothing";
      case RIGHT -> "passed";
      case WRONG -> {
        Expectation expectation = trial.expectation().orElseThrow();
        if (expectation.may().contains(check)) {
          yield "passed or failed";
        } else if (expectation.mustFail().contains(check)) {
          yield "failed";
        }
        yield expectation.notRun().contains(check) ? "not-run" : "passed";
      }
    };
  }

  private boolean fits(String wanted, Outcome outcome) {
    boolean failed = outcome instanceof Outcome.Failed || outcome instanceof Outcome.Unfinished;
    boolean passed = outcome instanceof Outcome.Passed;
    boolean notRun = outcome instanceof Outcome.NotRun;
    if (portable && outcome instanceof Outcome.Inconclusive) {
      return true;
    }
    return switch (wanted) {
      case "worth nothing" -> failed || notRun;
      case "passed" -> passed || portable && notRun;
      case "failed" -> failed || portable && notRun;
      case "passed or failed" -> passed || failed;
      default -> notRun;
    };
  }

  private static String told(Outcome outcome) {
    String more = "";
    if (outcome instanceof Outcome.Failed failed) {
      more = failed.observed();
    } else if (outcome instanceof Outcome.Unfinished unfinished) {
      more = unfinished.observed() + threads(unfinished.threads());
    } else if (outcome instanceof Outcome.Inconclusive inconclusive) {
      more = inconclusive.because() + threads(inconclusive.threads());
    } else if (outcome instanceof Outcome.GraderFault fault) {
      more = fault.what();
    } else if (outcome instanceof Outcome.NotRun notRun) {
      more = notRun.because();
    } else if (outcome instanceof Outcome.Skipped skipped) {
      more = skipped.because();
    }
    return outcome.word() + (more.isEmpty() ? "" : " (" + more + ")");
  }

  private static String threads(List<duet.kit.ThreadDoing> threads) {
    return threads.stream()
        .map(
            thread ->
                thread.name() + " " + thread.state() + " " + thread.file() + ":" + thread.line())
        .collect(Collectors.joining("; ", " [", "]"));
  }
}
