package duet.author;

import duet.Graded;
import duet.Grader;
import duet.GraderPool;
import duet.Rehearsal;
import duet.Reporting;
import duet.calibrate.Calibrator;
import duet.calibrate.Selftest;
import duet.check.PreparedExercise;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFault;
import duet.report.CanonicalReport;
import duet.sandbox.BusyLoad;
import duet.trial.Deviation;
import duet.trial.Judge;
import duet.trial.Solutions;
import duet.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tells whether exercises tell right from wrong: the stub earns nothing, right solutions
 * everything, each wrong one fails exactly the checks that it must, on every run.
 */
public final class Verifier {
  private static final int WORTH_A_REHEARSAL = 20;

  private final VerifySettings settings;
  private final Consumer<String> progress;
  private final Judge judge;

  /**
   * Makes a verifier.
   *
   * @param progress told a line for each deviation, and one after each round
   */
  public Verifier(VerifySettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.judge = new Judge(settings.portable());
  }

  /**
   * Verifies these exercises.
   *
   * @throws ExerciseFault if one is so broken that nothing can be graded with it
   * @throws CompilerFault if this machine cannot compile
   * @throws IOException if the load could not be started, or a task not be written
   * @throws IllegalArgumentException if a solution that was asked for does not exist
   */
  public List<VerifyReport> verify(List<Exercise> exercises) throws CompilerFault, IOException {
    try (Graders graders = Graders.of(settings)) {
      Map<PreparedExercise, List<Tally>> work = new LinkedHashMap<>();
      Map<PreparedExercise, List<String>> problems = new LinkedHashMap<>();
      for (Exercise exercise : exercises) {
        List<Trial> trials = Solutions.of(exercise, settings.solutions());
        PreparedExercise prepared = graders.any().prepare(exercise);
        if (prepared.whyNotHere().isPresent()) {
          progress.accept(exercise.id() + " is not verified. " + prepared.whyNotHere().get());
          continue;
        }
        if (settings.renewReadme()) {
          ReadmeSections.renew(prepared);
        }
        problems.put(prepared, ExerciseFacts.problems(prepared, trials));
        work.put(
            prepared,
            trials.stream()
                .filter(trial -> settings.wants(trial.label()))
                .map(Tally::new)
                .toList());
      }
      refuseUnknown(work);
      rehearse(graders, work);
      try (BusyLoad load = BusyLoad.start(settings.load())) {
        rounds(graders, work);
      }
      return reports(work, problems);
    }
  }

  // For a few solutions it would take longer than it saves.
  private void rehearse(Graders graders, Map<PreparedExercise, List<Tally>> work)
      throws CompilerFault, IOException {
    if (work.values().stream().mapToInt(List::size).sum() < WORTH_A_REHEARSAL
        || Rehearsal.isDone()) {
      return;
    }
    try (Selftest selftest = Selftest.unpack()) {
      GraderPool pool = graders.pool(settings.contained(1));
      Calibrator calibrator = new Calibrator(pool, 1);
      calibrator.selftest(calibrator.begin(), selftest.answers(pool.first()), progress);
    }
  }

  // A mistyped name would otherwise look like a hunt without a deviation.
  private void refuseUnknown(Map<PreparedExercise, List<Tally>> work) {
    List<String> found =
        work.values().stream().flatMap(List::stream).map(tally -> tally.trial().label()).toList();
    for (String label : settings.only()) {
      if (!found.contains(label)) {
        throw new IllegalArgumentException("there is no solution " + label + " to verify");
      }
    }
  }

  private void rounds(Graders graders, Map<PreparedExercise, List<Tally>> work) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(settings.jobs());
    try {
      long begin = System.nanoTime();
      for (int round = 1; more(round, begin); round++) {
        List<Future<?>> running = new ArrayList<>();
        GraderPool pool = graders.pool(settings.contained(round));
        work.forEach(
            (prepared, tallies) ->
                tallies.forEach(
                    tally -> running.add(threads.submit(() -> grade(pool, prepared, tally)))));
        for (Future<?> each : running) {
          each.get();
        }
        progress.accept(
            "round "
                + round
                + ", "
                + (System.nanoTime() - begin) / 1_000_000_000L
                + " s: "
                + work.values().stream()
                    .flatMap(List::stream)
                    .mapToInt(tally -> tally.row().deviating())
                    .sum()
                + " deviations so far");
      }
    } catch (ExecutionException e) {
      throw new IOException("A run broke off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean more(int round, long begin) {
    if (settings.budget().isPresent()) {
      long left = settings.budget().get().toNanos() - (System.nanoTime() - begin);
      return round == 1 || left > 0;
    }
    return round <= settings.repeat();
  }

  private Void grade(GraderPool pool, PreparedExercise prepared, Tally tally)
      throws InterruptedException {
    Grader grader = pool.take();
    try {
      long begin = System.nanoTime();
      Graded graded = grader.grade(prepared, tally.trial().folder(), tally.trial().name());
      List<String> deviations =
          tally.add(
              judge.deviations(tally.trial(), graded.report()).stream()
                  .map(Deviation::words)
                  .toList(),
              CanonicalReport.sha256(Reporting.report("verify", List.of(graded), settings.seed())),
              graded.netsReached(),
              (System.nanoTime() - begin) / 1e9);
      deviations.forEach(
          line ->
              progress.accept(
                  prepared.exercise().id() + " " + tally.trial().label() + ": " + line));
    } finally {
      pool.giveBack(grader);
    }
    return null;
  }

  private static List<VerifyReport> reports(
      Map<PreparedExercise, List<Tally>> work, Map<PreparedExercise, List<String>> problems) {
    List<VerifyReport> reports = new ArrayList<>();
    work.forEach(
        (prepared, tallies) ->
            reports.add(
                new VerifyReport(
                    prepared.exercise().id(),
                    problems.get(prepared),
                    tallies.stream().map(Tally::row).toList())));
    return reports;
  }
}
