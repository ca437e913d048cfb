package duet.calibrate;

import duet.Graded;
import duet.Grader;
import duet.GraderPool;
import duet.Rehearsal;
import duet.Version;
import duet.check.Outcome;
import duet.exercise.CheckSpec;
import duet.report.Calibration;
import duet.report.Calibration.Found;
import duet.report.Calibration.Unjudged;
import duet.report.Status;
import duet.trial.Deviation;
import duet.trial.Judge;
import duet.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Grades known answers, as many at a time as there are graders, and says which checks did not come
 * out as they must. Its graders are warm afterwards.
 */
public final class Calibrator {
  /** Of a longer explanation the rest tells nothing new, and each report has it. */
  private static final int LONGEST = 400;

  private final GraderPool graders;
  private final int rounds;
  private final Judge judge = new Judge(false);

  /**
   * With these graders.
   *
   * @param rounds how often to grade each answer, at least 1
   */
  public Calibrator(GraderPool graders, int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, got " + rounds);
    }
    this.graders = graders;
    this.rounds = rounds;
  }

  /** A calibration of this host in which nothing has been graded yet. */
  public Calibration begin() {
    return new Calibration(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        Version.text(),
        Runtime.getRuntime().availableProcessors(),
        graders.size(),
        List.of(),
        List.of());
  }

  /**
   * Grades those of the selftest. What gradings start from is made before, unless it is there, and
   * forgotten again if they do not come out as they must with it: an archive of classes once let a
   * wrong answer pass.
   *
   * @param says told a sentence for what takes time, or cannot be done
   * @return the calibration with what came of them
   * @throws IOException if it broke off
   */
  public Calibration selftest(Calibration soFar, KnownAnswers known, Consumer<String> says)
      throws IOException {
    boolean made = !Rehearsal.isDone() && rehearsed(known, says);
    Calibration found = with(soFar, known);
    if (!made || found.untrusted().isEmpty()) {
      return found;
    }
    Rehearsal.undo();
    says.accept(
        "The selftest did not come out right with the archive of classes; going on without.");
    return with(soFar, known);
  }

  private static boolean rehearsed(KnownAnswers known, Consumer<String> says) {
    Trial right =
        known.trials().stream()
            .filter(trial -> trial.kind() == Trial.Kind.RIGHT)
            .findFirst()
            .orElseThrow();
    says.accept("Making an archive of classes to start from, once for this Duet and this Java.");
    try {
      Rehearsal.of(known.prepared(), right.folder());
      return true;
    } catch (IOException e) {
      says.accept("It cannot be made, and grading is slower without: " + e.getMessage() + ".");
      return false;
    }
  }

  /**
   * Grades these answers, each once a round, and more often where there would be fewer gradings
   * than graders.
   *
   * @return the calibration with what came of them
   * @throws IOException if it broke off
   */
  public Calibration with(Calibration soFar, KnownAnswers known) throws IOException {
    List<Trial> works = new ArrayList<>();
    for (int round = 0; round < rounds || works.size() < graders.size(); round++) {
      works.addAll(known.trials());
    }
    ExecutorService threads = Executors.newFixedThreadPool(graders.size());
    try {
      List<Future<List<Unjudged>>> running = new ArrayList<>();
      works.forEach(trial -> running.add(threads.submit(() -> graded(known, trial))));
      List<Unjudged> found = new ArrayList<>();
      for (Future<List<Unjudged>> each : running) {
        found.addAll(each.get());
      }
      return soFar.with(known.id(), found);
    } catch (ExecutionException e) {
      throw new IOException("the calibration broke off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the calibration was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Unjudged> graded(KnownAnswers known, Trial trial) throws InterruptedException {
    Grader grader = graders.take();
    try {
      Graded graded = grader.grade(known.prepared(), trial.folder(), trial.name());
      List<Unjudged> found = new ArrayList<>();
      for (Deviation each : judge.deviations(trial, graded.report())) {
        Found how = how(each, graded.report().status());
        for (String check : checks(known, each)) {
          found.add(new Unjudged(known.id(), check, how, List.of(trial.label()), why(each)));
        }
      }
      return found;
    } finally {
      graders.giveBack(grader);
    }
  }

  // Where the grading as a whole came to something else, no check of it can be believed.
  private static List<String> checks(KnownAnswers known, Deviation deviation) {
    return deviation.check().isEmpty()
        ? known.prepared().plan().checks().stream().map(CheckSpec::id).toList()
        : List.of(deviation.check());
  }

  private static Found how(Deviation deviation, Status status) {
    if (deviation.outcome().filter(Outcome.Skipped.class::isInstance).isPresent()) {
      return Found.SKIPPED;
    }
    boolean undecided =
        deviation.outcome().map(Outcome::undecided).orElse(status == Status.GRADER_FAULT);
    return undecided ? Found.UNDECIDED : Found.DEVIATES;
  }

  private static String why(Deviation deviation) {
    String words = deviation.words();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "\u2026";
  }
}
