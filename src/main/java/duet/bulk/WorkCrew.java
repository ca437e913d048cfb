package duet.bulk;

import duet.Graded;
import duet.Grader;
import duet.GraderPool;
import duet.Reporting;
import duet.bulk.journal.Journal;
import duet.bulk.journal.Verdict;
import duet.calibrate.Doubts;
import duet.check.PreparedExercise;
import duet.report.Calibration;
import duet.report.GradeReport;
import duet.report.Status;
import duet.submission.HandedIn;
import duet.submission.Intake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does pieces of work, a few at a time, and keeps what comes of each before it begins the next. */
final class WorkCrew {
  private final BulkSettings settings;
  private final GraderPool graders;
  private final Map<String, PreparedExercise> exercises;
  private final Map<String, Doubts> doubts;
  private final Calibration calibration;
  private final Journal journal;
  private final Progress progress;

  WorkCrew(
      BulkSettings settings,
      GraderPool graders,
      List<PreparedExercise> prepared,
      Calibration calibration,
      Journal journal,
      Progress progress) {
    this.settings = settings;
    this.graders = graders;
    this.exercises =
        prepared.stream()
            .collect(Collectors.toMap(each -> each.exercise().id(), Function.identity()));
    this.doubts =
        prepared.stream()
            .collect(
                Collectors.toMap(
                    each -> each.exercise().id(), each -> Doubts.of(each, calibration)));
    this.calibration = calibration;
    this.journal = journal;
    this.progress = progress;
  }

  /**
   * Does them all.
   *
   * @throws IOException if a result cannot be kept; the rest is not begun then
   */
  void doAll(List<Work> works) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(graders.size());
    try {
      // Everybody draws from one list: a task apiece would be ten thousand at once.
      Iterator<Work> rest = works.iterator();
      CompletionService<Void> running = new ExecutorCompletionService<>(pool);
      for (int i = 0; i < graders.size(); i++) {
        running.submit(() -> drawAndDo(rest));
      }
      for (int i = 0; i < graders.size(); i++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause
          ? cause
          : new IOException("a piece of work broke off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Those that are undecided, and not because this host cannot judge them. */
  List<Work> worthAnotherTry(List<Work> works) throws IOException {
    List<Work> worth = new ArrayList<>();
    for (Work work : works) {
      Optional<Verdict> attempt =
          journal.has(work.key()) ? Optional.empty() : journal.attempt(work.key());
      if (attempt.filter(verdict -> mayBeDecided(work, verdict)).isPresent()) {
        worth.add(work);
      }
    }
    return worth;
  }

  private boolean mayBeDecided(Work work, Verdict verdict) {
    Doubts about = doubts.get(work.exercise());
    return verdict.status() == Status.GRADER_FAULT
        || verdict.open().stream().anyMatch(check -> !about.touch(check));
  }

  private Void drawAndDo(Iterator<Work> rest) throws IOException, InterruptedException {
    for (Optional<Work> work = next(rest); work.isPresent(); work = next(rest)) {
      one(work.get());
    }
    return null;
  }

  private static Optional<Work> next(Iterator<Work> rest) {
    synchronized (rest) {
      return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
  }

  private void one(Work work) throws IOException, InterruptedException {
    Grader grader = graders.take();
    try {
      progress.begins(work);
      Verdict verdict = verdict(grader, work);
      journal.add(work.key(), verdict);
      progress.ends(work, verdict);
    } finally {
      graders.giveBack(grader);
    }
  }

  private Verdict verdict(Grader grader, Work work) throws IOException {
    PreparedExercise prepared = exercises.get(work.exercise());
    try (HandedIn opened = HandedIn.openUnnamed(work.handin().place())) {
      Intake intake = Planner.intake(opened, prepared.exercise(), work.handin().id());
      Graded graded =
          intake instanceof Intake.Taken taken
              ? grader.grade(prepared, taken.submission())
              : Grader.rejected(prepared, ((Intake.Rejected) intake).problems());
      GradeReport report =
          Reporting.report(
              work.handin().id(), List.of(graded), settings.seed(), settings.contained());
      return Verdict.of(
          doubts.get(work.exercise()).applied(graded.report()),
          graded.sha256(),
          new Verdict.Origin(
              report.gradedAt(), report.grader().processors(), report.isolation(), calibration));
    }
  }
}
