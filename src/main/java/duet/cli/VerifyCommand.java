package duet.cli;

import duet.Reporting;
import duet.author.AuditRow;
import duet.author.JcstressAudit;
import duet.author.Verifier;
import duet.author.VerifyReport;
import duet.author.VerifySettings;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether exercises tell right from wrong. */
@Command(
    name = "verify",
    description = {
      "Tells whether exercises tell right from wrong: the stub earns nothing, right solutions earn everything, each"
          + " wrong one fails exactly the checks that its expect.json names."
    },
    footer = {
      "",
      "Examples:",
      "  duet verify                                  every exercise, each solution once",
      "  duet verify sing-dance --repeat 100 --load 2 hunts for a check that flips, beside two busy processes",
      "  duet verify --budget 90m --load 2            the same with all, for an hour and a half",
      "  duet verify sing-dance --only wrong/no-join --repeat 200",
      "  duet verify --isolation off,auto --repeat 2  are the reports the same with and without isolation?"
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these exercises.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Where the exercises are, if not Duet's own.")
  private Path catalogue;

  @Option(
      names = "--solutions",
      paramLabel = "DIR",
      description = "Where their solutions are, if not Duet's own.")
  private Path solutions;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "Grade each N times (default 1).")
  private int repeat;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Repeat until this time is used up: 90 or 90m for minutes, 45s, 2h.")
  private Duration budget;

  @Option(
      names = "--only",
      paramLabel = "SOLUTION",
      description =
          "Only this solution, as the table names it: right/latch, wrong/no-join, stub. May be given several times.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--load",
      paramLabel = "N",
      defaultValue = "0",
      description = "Keep N processes busy beside it.")
  private int load;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Grade N at a time (default: one a processor).")
  private Integer jobs;

  @Option(
      names = "--portable",
      description =
          "Do without what only Linux tells: checks may be inconclusive, but nothing right may fail and nothing wrong"
              + " may pass.")
  private boolean portable;

  @Option(
      names = "--isolation",
      paramLabel = "MODE",
      split = ",",
      defaultValue = "auto",
      description =
          "What stands between a solution and this machine: auto, require or off, as for grade. Of several, as in"
              + " off,auto,require, each round takes the next, and a report that differs between them deviates.")
  private List<IsolationMode> isolation = new ArrayList<>();

  @Option(
      names = "--audit-jcstress",
      description =
          "Instead: run every stress check against every solution as it is graded and under the stock harness of"
              + " jcstress, and show what the two observed side by side; ten seconds a solution.")
  private boolean auditJcstress;

  @Option(
      names = "--renew-readme",
      description =
          "First write the sections of each README.md that follow from the exercise: promises, and what may be used.")
  private boolean renewReadme;

  @Option(names = "--seed", paramLabel = "N", description = "The assignment's seed.")
  private Long seed;

  private final Session session;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Catalogue all = session.catalogue(catalogue);
    List<Exercise> exercises =
        ids.isEmpty() ? all.exercises() : ids.stream().map(all::get).toList();
    PrintStream err = session.terminal().err();
    isolation.forEach(mode -> Demand.check(mode, Reporting.isolation(mode != IsolationMode.OFF)));
    long begin = System.nanoTime();
    try {
      if (auditJcstress) {
        List<AuditRow> rows = new JcstressAudit(settings(), err::println).audit(exercises);
        session.terminal().print(AuditTable.text(rows));
        return (rows.stream().noneMatch(AuditRow::contradicts)
                ? ExitCode.DONE
                : ExitCode.POINTS_LOST)
            .code();
      }
      List<VerifyReport> reports = new Verifier(settings(), err::println).verify(exercises);
      session
          .terminal()
          .print(VerifyTable.text(reports, Duration.ofNanos(System.nanoTime() - begin)));
      return (reports.stream().allMatch(VerifyReport::asExpected)
              ? ExitCode.DONE
              : ExitCode.POINTS_LOST)
          .code();
    } catch (IllegalArgumentException e) {
      throw Complaint.unusable("With --only, " + e.getMessage() + ".");
    } catch (ExerciseFault | CompilerFault | IOException e) {
      throw new Complaint(ExitCode.UNDECIDED, e.getMessage());
    }
  }

  private VerifySettings settings() {
    try {
      return new VerifySettings(
          solutions == null
              ? session.home().resolve("solutions")
              : session.here().resolve(solutions),
          repeat,
          Optional.ofNullable(budget),
          load,
          jobs == null ? Runtime.getRuntime().availableProcessors() : jobs,
          portable,
          only,
          renewReadme,
          seed == null ? InstalledGrading.USUAL_SEED : Long.toString(seed),
          isolation.stream().map(mode -> mode != IsolationMode.OFF).toList());
    } catch (IllegalArgumentException e) {
      throw Complaint.unusable("The option --" + e.getMessage().toLowerCase(Locale.ROOT) + ".");
    }
  }
}
