package duet.check;

import duet.check.stress.StressTest;
import duet.check.stress.StressVerdict;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.inspect.RuleFault;
import duet.inspect.RuleResult;
import duet.inspect.Rules;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.probe.Ruling;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Carries out the plan for one submission. Every check is not run until the runner has begun and
 * ended it; a check that hangs, or takes the runner down, costs itself and a fresh runner for the
 * rest, as far as there is {@link Allowance}.
 */
public final class Checker implements AutoCloseable {
  private static final String NO_POINTS = "000000";

  private final CheckRequest request;
  private final Optional<RunnersAhead> ahead;
  private final Audience audience;
  private final Map<CheckSpec, CheckResult> results = new LinkedHashMap<>();
  private final StringBuilder output = new StringBuilder();
  private final Allowance allowance;
  private final FutureTask<List<RuleResult>> rules = new FutureTask<>(this::evaluateRules);
  private RunnerJvm runner;
  private Profile profile;
  private int netsReached;

  private Checker(CheckRequest request, Optional<RunnersAhead> ahead, Audience audience) {
    this.request = request;
    this.ahead = ahead;
    this.audience = audience;
    this.allowance = new Allowance(request.settings().budget());
  }

  /** Runs all checks. */
  public static CheckRun run(CheckRequest request) {
    return run(request, Optional.empty(), Audience.none());
  }

  /**
   * Runs all checks while somebody waits for them.
   *
   * @param ahead where a runner may be ready
   * @param audience told of each check; once it has left, the rest is not run and not among the
   *     results
   */
  public static CheckRun run(
      CheckRequest request, Optional<RunnersAhead> ahead, Audience audience) {
    try (Checker checker = new Checker(request, ahead, audience)) {
      return checker.runAll();
    }
  }

  private CheckRun runAll() {
    if (audience.isThere()) {
      Thread early = new Thread(rules, "duet-rules");
      early.setDaemon(true);
      early.start();
    }
    for (CheckSpec check : request.plan().checks()) {
      if (audience.hasLeft()) {
        break;
      }
      if (check.kind() == Kind.STRUCTURE && audience.isThere()) {
        // What is told of a rule for good is told after what is told ahead.
        rule(check);
      }
      Optional<CheckResult> missing = missingNeed(check);
      long begin = System.nanoTime();
      Outcome outcome = missing.map(Wording::without).orElseGet(() -> runOne(check));
      double seconds = missing.isPresent() ? 0 : (System.nanoTime() - begin) / 1e9;
      CheckResult result = new CheckResult(check, outcome, seconds);
      results.put(check, result);
      audience.hears(result);
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
    Optional<Outcome> otherPoints = request.settings().replay().flatMap(this::otherPoints);
    if (otherPoints.isPresent()) {
      return otherPoints.get();
    }
    return allowance.refusal().orElseGet(() -> atMostTwice(check));
  }

  /** The numbers in a token mean something else where the classes have other points. */
  private Optional<Outcome> otherPoints(ReplayToken token) {
    boolean same =
        token.flavour() != Flavour.SWEPT
            || token.made().isEmpty()
            || token.made().get().points().equals(request.swept().points());
    return same ? Optional.empty() : Optional.of(Wording.otherPoints(token.made().get()));
  }

  private Outcome atMostTwice(CheckSpec check) {
    Attempt first = attempt(check);
    if (!(first.outcome() instanceof Outcome.Inconclusive inconclusive)) {
      return first.outcome();
    } else if (allowance.isUsedUp()) {
      return allowance.isOwnDoing()
          ? Wording.tookTooLong(request.settings().budget(), inconclusive.threads())
          : inconclusive;
    }
    // Tried again by itself, since what starved it may be over. Never after a verdict.
    dropRunner();
    Attempt second = attempt(check);
    if (second.outcome() instanceof Outcome.Inconclusive again
        && second.spare()
        && first.late() == second.late()
        && first.late() != Late.NOT) {
      allowance.stopped(check.id());
      return first.late() == Late.SLOW
          ? Wording.slowTwice()
          : Wording.overdueTwice(request.exercise().limits().wall(), again.threads());
    }
    return second.outcome();
  }

  /** Whether a run of a check took too long, be it with or without a verdict. */
  private enum Late {
    NOT,
    /** It had to be stopped. */
    OVERDUE,
    /** It has ended, but nothing was amiss except for the time that it took. */
    SLOW
  }

  /** What came of a run of a check, without a look at the machine. */
  private record Run(Outcome outcome, Late late, Duration cpu) {
    static Run fault(String what) {
      return new Run(new Outcome.GraderFault(what), Late.NOT, Duration.ZERO);
    }
  }

  /**
   * The same with it.
   *
   * @param spare whether the machine had processors to spare meanwhile
   */
  private record Attempt(Outcome outcome, Late late, boolean spare) {}

  private Attempt attempt(CheckSpec check) {
    // From now on it is asked for.
    HostLoad.idleProcessors();
    long begin = System.nanoTime();
    Run run = tryOut(check);
    Duration wall = Duration.ofNanos(System.nanoTime() - begin);
    boolean spare = HostLoad.idleProcessors();
    boolean blamed = run.late() != Late.NOT && run.outcome() instanceof Outcome.Unfinished;
    allowance.took(wall, run.cpu(), spare || blamed);
    if (blamed) {
      allowance.stopped(check.id());
    }
    return new Attempt(run.outcome(), run.late(), spare);
  }

  private Run tryOut(CheckSpec check) {
    try {
      RunnerJvm jvm = runnerFor(check);
      byte[] seed = Seeds.of(request.settings().seed(), request.exercise().id(), check.id());
      Optional<StressTest> stress =
          check.kind() == Kind.STRESS
              ? Optional.of(StressTest.of(check, request.checks()))
              : Optional.empty();
      RunnerJvm.Time time =
          new RunnerJvm.Time(request.exercise().limits().wall(), allowance.left());
      RunnerJvm.End end = jvm.run(check, stress, seed, request.settings(), time);
      if (end instanceof RunnerJvm.End.Told told) {
        return told(check, stress, told);
      }
      dropRunner();
      if (end instanceof RunnerJvm.End.Overdue overdue) {
        return new Run(overdue(overdue), Late.OVERDUE, overdue.cpu());
      }
      allowance.gone();
      return new Run(Wording.gone(((RunnerJvm.End.Gone) end).ending()), Late.NOT, Duration.ZERO);
    } catch (IOException e) {
      dropRunner();
      return Run.fault("The check runner failed: " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      // What a submission brings about must not end the grader, which has others to grade.
      dropRunner();
      return Run.fault("Its classes could not be made ready: " + e + ".");
    }
  }

  private Run told(CheckSpec check, Optional<StressTest> stress, RunnerJvm.End.Told told) {
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
    return new Run(withToken(check, outcome), slow ? Late.SLOW : Late.NOT, told.cpu());
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
            request.sha256(),
            ReplayToken.Made.here(request.checksSha256(), points(check)));
    return new Outcome.Failed(
        failed.observed(),
        failed.why(),
        failed.advice(),
        failed.evidence().withReplay(token.toString()));
  }

  private String points(CheckSpec check) {
    return check.flavour() == Flavour.SWEPT ? request.swept().points() : NO_POINTS;
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
      Optional<RunnerJvm> ready =
          ahead.isPresent() ? ahead.get().take(request, check) : Optional.empty();
      runner = ready.isPresent() ? ready.get() : RunnerJvm.start(request, check);
      profile = check.profile();
      audience.sees(runner);
    }
    return runner;
  }

  private void dropRunner() {
    if (runner != null) {
      audience.seesNothing();
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

  /** Evaluates the rules here, or waits for the thread that does. */
  private List<RuleResult> rules() {
    rules.run();
    try {
      return rules.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<RuleResult> evaluateRules() {
    List<CheckSpec> specs =
        request.plan().checks().stream().filter(check -> check.kind() == Kind.STRUCTURE).toList();
    List<RuleResult> found =
        new Rules(request.checks(), specs).evaluate(request.submission(), request.given());
    for (RuleResult each : found) {
      if (RuleWording.of(each) instanceof Outcome.Failed broken) {
        audience.hears(new CheckResult(each.check(), broken, 0));
      }
    }
    return found;
  }

  @Override
  public void close() {
    dropRunner();
  }
}
