package duet.check;

import duet.check.stress.StressTest;
import duet.check.stress.StressVerdict;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.inspect.RuleFault;
import duet.inspect.RuleResult;
import duet.inspect.Rules;
import duet.kit.Profile;
import duet.probe.Ruling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out the plan for one submission. Every check is not run until the runner has begun and
 * ended it; a check that hangs, or takes the runner down, costs itself and a fresh runner for the
 * rest.
 */
public final class Checker implements AutoCloseable {
  /** After so many hangs and crashes the rest of the plan is not worth the machine's time. */
  private static final int MOST_LOST_RUNNERS = 3;

  private final CheckRequest request;
  private final Map<CheckSpec, CheckResult> results = new LinkedHashMap<>();
  private final StringBuilder output = new StringBuilder();
  private List<RuleResult> ruleResults;
  private RunnerJvm runner;
  private Profile profile;
  private int lostRunners;
  private int netsReached;

  /** How often a check has come to no end although nothing was amiss. */
  private int outOfTime;

  private Checker(CheckRequest request) {
    this.request = request;
  }

  /** Runs all checks. */
  public static CheckRun run(CheckRequest request) {
    try (Checker checker = new Checker(request)) {
      return checker.runAll();
    }
  }

  private CheckRun runAll() {
    for (CheckSpec check : request.plan().checks()) {
      Optional<CheckResult> missing = missingNeed(check);
      long begin = System.nanoTime();
      Outcome outcome = missing.map(Wording::without).orElseGet(() -> runOne(check));
      double seconds = missing.isPresent() ? 0 : (System.nanoTime() - begin) / 1e9;
      results.put(check, new CheckResult(check, outcome, seconds));
    }
    dropRunner();
    return new CheckRun(new ArrayList<>(results.values()), output.toString(), netsReached);
  }

  private Optional<CheckResult> missingNeed(CheckSpec check) {
    return results.values().stream()
        .filter(result -> check.needs().contains(result.spec().id()))
        .filter(result -> !(result.outcome() instanceof Outcome.Passed))
        .findFirst();
  }

  private Outcome runOne(CheckSpec check) {
    if (check.kind() == Kind.STRUCTURE) {
      return rule(check);
    }
    if (lostRunners >= MOST_LOST_RUNNERS) {
      return new Outcome.NotRun(
          "Before this, " + lostRunners + " checks hung or ended the program; mend those first.");
    }
    int lostBefore = lostRunners;
    int slowBefore = outOfTime;
    Outcome first = attempt(check);
    if (!(first instanceof Outcome.Inconclusive)) {
      return first;
    }
    // Tried again by itself, since what starved it may be over. Never after a verdict.
    dropRunner();
    HostLoad.idleProcessors();
    Outcome second = attempt(check);
    if (!(second instanceof Outcome.Inconclusive inconclusive) || !HostLoad.idleProcessors()) {
      return second;
    }
    if (lostRunners - lostBefore == 2) {
      return Wording.overdueTwice(request.exercise().limits().wall(), inconclusive.threads());
    }
    return outOfTime - slowBefore == 2 ? Wording.slowTwice() : second;
  }

  private Outcome attempt(CheckSpec check) {
    try {
      RunnerJvm jvm = runnerFor(check);
      byte[] seed = Seeds.of(request.settings().seed(), request.exercise().id(), check.id());
      Optional<StressTest> stress =
          check.kind() == Kind.STRESS
              ? Optional.of(StressTest.of(check, request.checks()))
              : Optional.empty();
      RunnerJvm.End end =
          jvm.run(check, stress, seed, request.settings(), request.exercise().limits().wall());
      if (end instanceof RunnerJvm.End.Told told) {
        return withToken(check, told(stress, told));
      }
      dropRunner();
      lostRunners++;
      return end instanceof RunnerJvm.End.Gone gone
          ? Wording.gone(gone.ending())
          : overdue((RunnerJvm.End.Overdue) end);
    } catch (IOException e) {
      dropRunner();
      return new Outcome.GraderFault("The check runner failed: " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      // What a submission brings about must not end the grader, which has others to grade.
      dropRunner();
      return new Outcome.GraderFault("Its classes could not be made ready: " + e + ".");
    }
  }

  private Outcome told(Optional<StressTest> stress, RunnerJvm.End.Told told) {
    netsReached += told.end().netReached() ? 1 : 0;
    if (!told.end().reusable()) {
      dropRunner();
    }
    // What a stress test has counted is no verdict yet.
    boolean counted = stress.isPresent() && told.end().ruling() == Ruling.PASSED;
    Outcome outcome =
        counted
            ? StressWording.of(
                StressVerdict.of(stress.get(), told.end().evidence().outcomes()), told.cpu())
            : Wording.of(told.end());
    boolean slow = counted || told.end().ruling() == Ruling.OUT_OF_TIME;
    outOfTime += slow && outcome instanceof Outcome.Inconclusive ? 1 : 0;
    return outcome;
  }

  /** Makes a whole token of the point that a runner names a failure by. */
  private Outcome withToken(CheckSpec check, Outcome outcome) {
    if (!(outcome instanceof Outcome.Failed failed) || failed.evidence().replay().isEmpty()) {
      return outcome;
    }
    ReplayToken token =
        ReplayToken.of(
            request.exercise().id(),
            check.id(),
            check.flavour(),
            failed.evidence().replay(),
            request.settings().seed(),
            request.sha256());
    return new Outcome.Failed(
        failed.observed(),
        failed.why(),
        failed.advice(),
        failed.evidence().withReplay(token.toString()));
  }

  private static Outcome overdue(RunnerJvm.End.Overdue overdue) {
    if (overdue.cpu().compareTo(Deadline.SPINNING) < 0) {
      return new Outcome.Inconclusive(
          "It did not come to an end, but got too little processor time to say why.",
          overdue.threads());
    }
    return new Outcome.Unfinished(
        "It used " + overdue.cpu().toSeconds() + " s of processor time and came to no end.",
        "A caller would wait for ever.",
        "Look for a loop whose condition nobody changes.",
        overdue.threads());
  }

  private RunnerJvm runnerFor(CheckSpec check) throws IOException {
    boolean fresh = check.profile() == Profile.TIERED;
    if (runner != null && (fresh || profile != check.profile())) {
      dropRunner();
    }
    if (runner == null) {
      runner = RunnerJvm.start(request, check);
      profile = check.profile();
    }
    return runner;
  }

  private void dropRunner() {
    if (runner != null) {
      runner.close();
      output.append(runner.output());
      runner = null;
    }
  }

  private Outcome rule(CheckSpec check) {
    try {
      return rules().stream()
          .filter(result -> result.check().equals(check))
          .findFirst()
          .map(RuleWording::of)
          .orElseThrow();
    } catch (RuleFault e) {
      return new Outcome.GraderFault("The rule itself is broken: " + e.getMessage());
    } catch (RuntimeException e) {
      return new Outcome.GraderFault("Its classes could not be read: " + e + ".");
    }
  }

  private List<RuleResult> rules() {
    if (ruleResults == null) {
      List<CheckSpec> specs =
          request.plan().checks().stream().filter(check -> check.kind() == Kind.STRUCTURE).toList();
      ruleResults =
          new Rules(request.checks(), specs).evaluate(request.submission(), request.given());
    }
    return ruleResults;
  }

  @Override
  public void close() {
    dropRunner();
  }
}
